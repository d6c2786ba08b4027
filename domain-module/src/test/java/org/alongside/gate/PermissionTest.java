package org.alongside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each permission is a sentence, belongs to one area, and needs only what a role can have beside it. */
class PermissionTest {

    @Test
    void everyPermissionIsExplainedInASentenceOfItsOwn() {
        assertThat(Arrays.stream(Permission.values()).map(Permission::explanation))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("[A-Z].{15,}\\."));
    }

    @Test
    void everyPermissionOfARoleIsOnItsPageOnce() {
        assertThat(Stream.of(Permission.Area.CLINICAL, Permission.Area.OPERATION, Permission.Area.OVERSIGHT)
                        .flatMap(area -> Permission.of(area).stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Permission.ofRoles());
    }

    @Test
    void whatIsNeededCanBeGivenWithoutAThirdThing() {
        for (Permission permission : Permission.values()) {
            assertThat(permission.needs())
                    .as(permission.name())
                    .doesNotContain(permission)
                    .allMatch(needed -> needed.area() == permission.area());
            assertThat(permission.needs()).allMatch(needed -> !needed.needs().contains(permission));
        }
    }

    @Test
    void everythingClinicalLeadsBackToFindingPeople() {
        assertThat(Permission.of(Permission.Area.CLINICAL))
                .allMatch(permission -> permission == Permission.FIND_PEOPLE || leadsToFinding(permission));
    }

    private static boolean leadsToFinding(Permission permission) {
        return permission.needs().contains(Permission.FIND_PEOPLE)
                || permission.needs().stream().anyMatch(PermissionTest::leadsToFinding);
    }
}
