package org.alongside.health.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.alongside.health.Finding;
import org.alongside.health.HealthState;
import org.alongside.health.service.Health;

/** The state of the product, what needs somebody first. */
@Named("healthPage")
@RequestScoped
public class HealthPage {

    @Inject
    private Health health;

    private List<Finding> findings = List.of();

    public void load() {
        findings = health.findings().stream()
                .sorted(Comparator.comparing(Finding::state).reversed())
                .toList();
    }

    public List<Finding> findings() {
        return findings;
    }

    public boolean inOrder() {
        return findings.stream().allMatch(finding -> finding.state() == HealthState.GOOD);
    }

    /** The look of a state, beside its words. */
    public String style(Finding finding) {
        return switch (finding.state()) {
            case GOOD -> "tag good";
            case LOOK -> "tag";
            case BAD -> "tag bad";
        };
    }
}
