package org.alongside.health.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.alongside.health.Finding;
import org.alongside.health.HealthState;
import org.alongside.health.service.Health;
import org.alongside.shared.service.Wiring;
import org.junit.jupiter.api.Test;

/** What needs somebody comes first, by words as well as by colour. */
class HealthPageTest {

    private static Finding finding(String part, HealthState state) {
        return new Finding(part, state, "Words.", Instant.EPOCH);
    }

    private static HealthPage page(Finding... findings) {
        HealthPage page = Wiring.wire(HealthPage.class, new Health() {
            @Override
            public List<Finding> findings() {
                return List.of(findings);
            }
        });
        page.load();
        return page;
    }

    @Test
    void whatIsMostUrgentComesFirst() {
        HealthPage page = page(
                finding("Database", HealthState.GOOD),
                finding("Deliveries", HealthState.LOOK),
                finding("Audit", HealthState.BAD));
        assertThat(page.findings().stream().map(Finding::part)).containsExactly("Audit", "Deliveries", "Database");
        assertThat(page.findings().stream().map(page::style)).containsExactly("tag bad", "tag", "tag good");
        assertThat(page.inOrder()).isFalse();
        assertThat(page(finding("Database", HealthState.GOOD)).inOrder()).isTrue();
    }
}
