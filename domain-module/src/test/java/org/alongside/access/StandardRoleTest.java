package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alongside.gate.Permission;
import org.junit.jupiter.api.Test;

/** Who may do what, reviewed as a table: a change of a bundle is a change here too. */
class StandardRoleTest {

    private static final Map<StandardRole, String> REVIEWED = Map.of(
            StandardRole.CRISIS_LINE,
                    "DO_TASKS EVERY_TEAM FIND_PEOPLE HAND_OVER OPEN_RECORD RECORD_CARE REGISTER_PEOPLE SEE_ROTA SET_COVER TAKE_CALLS",
            StandardRole.SHIFT_LEAD,
                    "DO_TASKS END_CARE FIND_PEOPLE HAND_OVER KEEP_JOINT_WORKING MANAGE_ROTA OPEN_RECORD PLAN_SHIFT RECEIVE_SUMMARY RECORD_CARE REGISTER_PEOPLE REVIEW_RESPONSES SEE_BOARD SEE_QUALITY SEE_ROTA SET_COVER SIGN_SUMMARY TAKE_CALLS",
            StandardRole.CARE_COORDINATOR,
                    "DO_TASKS FIND_PEOPLE HAND_OVER KEEP_JOINT_WORKING OPEN_RECORD RECEIVE_SUMMARY RECORD_CARE REGISTER_PEOPLE SEE_QUALITY SEE_ROTA SET_COVER",
            StandardRole.CONSULTANT,
                    "DO_TASKS END_CARE FIND_PEOPLE HAND_OVER OPEN_RECORD PLAN_SHIFT RECEIVE_SUMMARY RECORD_CARE RECORD_STAY REGISTER_PEOPLE SEE_BOARD SEE_QUALITY SEE_RESTRICTED SEE_ROTA SET_COVER SIGN_SUMMARY",
            StandardRole.WARD_NURSE,
                    "DO_TASKS FIND_PEOPLE HAND_OVER OPEN_RECORD RECORD_CARE RECORD_STAY REGISTER_PEOPLE SEE_ROTA SET_COVER",
            StandardRole.PARTNER, "",
            StandardRole.SUPERVISOR,
                    "EVERY_TEAM FIND_PEOPLE HAND_OVER KEEP_JOINT_WORKING MANAGE_ROTA MERGE_PEOPLE OPEN_RECORD REGISTER_PEOPLE REVIEW_RESPONSES SEE_BOARD SEE_MEASURES SEE_QUALITY SEE_RESTRICTED SEE_ROTA SET_COVER SET_PHASES SIGN_PERIOD",
            StandardRole.PRIVACY_OFFICER, "SEE_ACCESS SEE_AUDIT SEE_ROTA",
            StandardRole.ADMINISTRATOR,
                    "IMPORT MANAGE_ACCOUNTS MANAGE_SETTINGS SEE_ACCESS SEE_DISPATCHES SEE_HEALTH SEE_ROTA",
            StandardRole.INTEGRATION, "IMPORT RELAY_HANDOVERS");

    @Test
    void everyBundleIsAsReviewed() {
        assertThat(REVIEWED).containsOnlyKeys(StandardRole.values());
        REVIEWED.forEach((role, permissions) -> {
            Set<String> own =
                    role.permissions().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
            assertThat(String.join(" ", own)).as(role.name()).isEqualTo(permissions);
        });
    }

    @Test
    void theAdministratorAndTheInterfaceSeeNobody() {
        for (StandardRole role : new StandardRole[] {
            StandardRole.ADMINISTRATOR, StandardRole.INTEGRATION, StandardRole.PARTNER, StandardRole.PRIVACY_OFFICER
        }) {
            assertThat(role.permissions())
                    .as(role.name())
                    .doesNotContainAnyElementsOf(Permission.of(Permission.Area.CLINICAL));
        }
    }

    @Test
    void everyRoleHasANameForPages() {
        assertThat(Arrays.stream(StandardRole.values()).map(StandardRole::title))
                .doesNotHaveDuplicates()
                .allMatch(title -> title.matches("[A-Z][a-z ]{3,}"));
    }

    @Test
    void nobodyIsTheSystemItself() {
        assertThat(StandardRole.values()).noneMatch(role -> role.permissions().contains(Permission.SYSTEM));
    }

    @Test
    void everyBundleCouldBeMadeOnAPage() {
        for (StandardRole role : StandardRole.values()) {
            Role made = new Role(role.title(), role == StandardRole.INTEGRATION, role.permissions());
            assertThat(made.permissions()).as(role.name()).isEqualTo(role.permissions());
        }
    }
}
