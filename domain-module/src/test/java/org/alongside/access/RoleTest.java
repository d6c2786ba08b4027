package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.alongside.gate.Permission;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A role guards its name and what may stand together in it. */
class RoleTest {

    private static Role role(Permission... permissions) {
        return new Role("Peer support", false, Set.of(permissions));
    }

    @Test
    void isKnownByItsFirstNameForEver() {
        Role role = new Role("  Peer support (nights) ", false, Set.of());
        assertThat(role.title()).isEqualTo("Peer support (nights)");
        assertThat(role.code()).isEqualTo("PEER_SUPPORT_NIGHTS_");
        role.call("Peer workers");
        assertThat(role.code()).isEqualTo("PEER_SUPPORT_NIGHTS_");
        assertThat(role.title()).isEqualTo("Peer workers");
        assertThat(role.standard()).isFalse();
        assertThat(new Role("Supervisor", false, Set.of()).standard()).isTrue();
        assertThat(new Role("Another system", true, Set.of()).forPrograms()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "7",
                "-- ",
                "(Ward)",
                "A role with a name that is longer than anybody would read on a page."
            })
    void hasANameThatCanBeRead(String title) {
        assertThatThrownBy(() -> new Role(title, false, Set.of())).hasMessageContaining("access.roleTitleMissing");
        assertThatThrownBy(() -> role().call(title)).hasMessageContaining("access.roleTitleMissing");
    }

    @Test
    void aPermissionComesWithWhatItIsOfNoUseWithout() {
        assertThatThrownBy(() -> role(Permission.SIGN_SUMMARY))
                .hasMessageContaining("access.permissionNeeds")
                .hasMessageContaining(Permission.END_CARE.explanation());
        Role signing =
                role(Permission.SIGN_SUMMARY, Permission.END_CARE, Permission.OPEN_RECORD, Permission.FIND_PEOPLE);
        assertThatThrownBy(() -> signing.bundle(Set.of(Permission.OPEN_RECORD)))
                .hasMessageContaining("access.permissionNeeds");
        assertThat(signing.permissions()).as("a refused change changes nothing").hasSize(4);
    }

    @Test
    void nobodyIsGivenWhatEverybodyHasOrTheSystemItselfIs() {
        for (Permission permission : new Permission[] {Permission.PUBLIC, Permission.SIGNED_IN, Permission.SYSTEM}) {
            assertThatThrownBy(() -> role(permission)).hasMessageContaining("access.notForRoles");
        }
    }

    @Test
    void whoeverManagesAccountsSeesNobody() {
        assertThatThrownBy(() -> role(Permission.MANAGE_ACCOUNTS, Permission.FIND_PEOPLE))
                .hasMessageContaining("access.administratorAlone");
        assertThat(role(Permission.MANAGE_ACCOUNTS, Permission.IMPORT).managesAccounts())
                .isTrue();
        assertThat(role(Permission.IMPORT).managesAccounts()).isFalse();
    }

    @Property
    void whateverIsTickedABundleIsWholeAndNeverMixed(@ForAll Set<Permission> ticked) {
        try {
            Role role = new Role("Any", false, ticked);
            EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
            all.addAll(role.permissions());
            assertThat(all).isEqualTo(ticked).allMatch(permission -> all.containsAll(permission.needs()));
            assertThat(all).doesNotContain(Permission.SYSTEM, Permission.PUBLIC);
            assertThat(all.contains(Permission.MANAGE_ACCOUNTS) && all.contains(Permission.FIND_PEOPLE))
                    .isFalse();
        } catch (RuleBroken refused) {
            assertThat(refused.messageKey())
                    .isIn("access.notForRoles", "access.permissionNeeds", "access.administratorAlone");
        }
    }
}
