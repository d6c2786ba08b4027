package org.alongside.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.quality.FaultKind;
import org.alongside.quality.service.DataQuality;
import org.alongside.quality.service.FaultRow;
import org.alongside.shared.service.Wiring;
import org.junit.jupiter.api.Test;

/** The bean behind the page of faults. */
class QualityPageTest {

    private static final UUID PERSON = UUID.randomUUID();

    private final CurrentUser user = new CurrentUser();
    private final Map<FaultKind, Integer> counts = new EnumMap<>(FaultKind.class);

    private static FaultRow row(FaultKind kind, UUID person) {
        return new FaultRow(kind, person, null, "Bell", "Ann", null, null, null, "North", null, 1);
    }

    private QualityPage page(String kind, Permission... permissions) {
        user.become(
                new Principal("x", "X", UUID.randomUUID(), null, Set.of(permissions), List.of(), Principal.Scope.NONE));
        QualityPage page = Wiring.wire(
                QualityPage.class,
                new DataQuality() {
                    @Override
                    public Map<FaultKind, Integer> counts() {
                        return counts;
                    }

                    @Override
                    public List<FaultRow> faults(FaultKind of) {
                        return List.of(row(of, PERSON));
                    }
                },
                user);
        page.setKind(kind);
        page.load();
        return page;
    }

    @Test
    void opensOnTheFirstKindThatHasAFault() {
        assertThat(page(null).chosen()).isNull();
        assertThat(page(null).rows()).isEmpty();
        counts.put(FaultKind.NO_NAME, 3);
        counts.put(FaultKind.NO_PRACTICE, 1);
        assertThat(page(null).chosen()).isEqualTo(FaultKind.NO_PRACTICE);
        assertThat(page("NO_NAME").chosen()).isEqualTo(FaultKind.NO_NAME);
        assertThat(page("NOTHING").chosen()).isEqualTo(FaultKind.NO_PRACTICE);
        assertThat(page(null).count(FaultKind.NO_NAME)).isEqualTo(3);
        assertThat(page(null).count(FaultKind.NO_BIRTH_DATE)).isZero();
        assertThat(page(null).more()).isFalse();
        assertThat(page(null).kinds()).hasSize(FaultKind.values().length);
    }

    @Test
    void leadsToWhereTheCallerCanMendIt() {
        QualityPage page = page(null, Permission.REGISTER_PEOPLE);
        assertThat(page.mend(row(FaultKind.NO_NAME, PERSON))).isEqualTo("/person/edit.xhtml?id=" + PERSON);
        assertThat(page.mend(row(FaultKind.NO_COORDINATOR, PERSON)))
                .as("comes by import")
                .isEmpty();
        assertThat(page.mend(row(FaultKind.TEAM_WITHOUT_TYPE, null))).isEmpty();
        assertThat(page(null, Permission.IMPORT).mend(row(FaultKind.TEAM_WITHOUT_TYPE, null)))
                .isEqualTo("/exchange/list.xhtml");
        assertThat(page(null).mend(row(FaultKind.NO_NAME, PERSON))).isEmpty();
    }
}
