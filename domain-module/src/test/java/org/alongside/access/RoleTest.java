package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may do what, reviewed as a table: a change of a bundle is a change here too. */
class RoleTest {

    private static final Map<Role, String> REVIEWED = Map.of(
            Role.CRISIS_LINE, "DO_TASKS EVERY_TEAM FIND_PEOPLE OPEN_RECORD REGISTER_PEOPLE",
            Role.SHIFT_LEAD, "DO_TASKS END_CARE FIND_PEOPLE OPEN_RECORD RECEIVE_SUMMARY REGISTER_PEOPLE SIGN_SUMMARY",
            Role.CARE_COORDINATOR, "DO_TASKS FIND_PEOPLE OPEN_RECORD RECEIVE_SUMMARY REGISTER_PEOPLE",
            Role.CONSULTANT, "DO_TASKS END_CARE FIND_PEOPLE OPEN_RECORD RECEIVE_SUMMARY REGISTER_PEOPLE SIGN_SUMMARY",
            Role.WARD_NURSE, "DO_TASKS FIND_PEOPLE OPEN_RECORD REGISTER_PEOPLE",
            Role.PARTNER, "",
            Role.SUPERVISOR, "EVERY_TEAM FIND_PEOPLE MERGE_PEOPLE OPEN_RECORD REGISTER_PEOPLE SEE_MEASURES",
            Role.PRIVACY_OFFICER, "SEE_AUDIT",
            Role.ADMINISTRATOR, "IMPORT MANAGE_ACCOUNTS SEE_DISPATCHES",
            Role.INTEGRATION, "IMPORT");

    private static final Set<Permission> ABOUT_PEOPLE = EnumSet.of(
            Permission.FIND_PEOPLE,
            Permission.OPEN_RECORD,
            Permission.EVERY_TEAM,
            Permission.REGISTER_PEOPLE,
            Permission.MERGE_PEOPLE,
            Permission.END_CARE,
            Permission.SIGN_SUMMARY,
            Permission.RECEIVE_SUMMARY,
            Permission.DO_TASKS,
            Permission.SEE_MEASURES);

    @Test
    void everyBundleIsAsReviewed() {
        assertThat(REVIEWED).containsOnlyKeys(Role.values());
        REVIEWED.forEach((role, permissions) -> {
            Set<String> own = role.permissions().stream()
                    .filter(p -> p != Permission.PUBLIC && p != Permission.SIGNED_IN)
                    .map(Enum::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(String.join(" ", own)).as(role.name()).isEqualTo(permissions);
        });
    }

    @Test
    void theAdministratorAndTheInterfaceSeeNobody() {
        for (Role role : new Role[] {Role.ADMINISTRATOR, Role.INTEGRATION, Role.PARTNER, Role.PRIVACY_OFFICER}) {
            assertThat(role.permissions()).as(role.name()).doesNotContainAnyElementsOf(ABOUT_PEOPLE);
        }
    }

    @Test
    void everyRoleHasANameForPages() {
        assertThat(Arrays.stream(Role.values()).map(Role::title))
                .doesNotHaveDuplicates()
                .allMatch(title -> title.matches("[A-Z][a-z ]{3,}"));
    }

    @Test
    void nobodyIsTheSystemItself() {
        assertThat(Role.values()).noneMatch(role -> role.permissions().contains(Permission.SYSTEM));
    }

    @Test
    void whoeverSignsMayWriteAndWhoeverWritesMayRead() {
        assertThat(Role.values()).allMatch(role -> implies(role, Permission.SIGN_SUMMARY, Permission.END_CARE));
        assertThat(Role.values()).allMatch(role -> implies(role, Permission.END_CARE, Permission.OPEN_RECORD));
        assertThat(Role.values()).allMatch(role -> implies(role, Permission.OPEN_RECORD, Permission.FIND_PEOPLE));
    }

    private static boolean implies(Role role, Permission one, Permission other) {
        return !role.permissions().contains(one) || role.permissions().contains(other);
    }

    @Test
    void everyPermissionIsExplainedInASentenceOfItsOwn() {
        assertThat(Arrays.stream(Permission.values()).map(Permission::explanation))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("[A-Z].{15,}\\."));
    }
}
