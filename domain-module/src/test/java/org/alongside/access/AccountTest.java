package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.alongside.gate.Permission;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account guards its name, its roles, its teams and its password. */
class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID PROVIDER = UUID.randomUUID();
    private static final UUID TEAM = UUID.randomUUID();

    private static final Role LEAD = new Role("Crisis team", false, StandardRole.SHIFT_LEAD.permissions());
    private static final Role ADMINISTRATOR =
            new Role("Administrator", false, StandardRole.ADMINISTRATOR.permissions());

    private final Account account = account("deepa.jones", PROVIDER);

    private static Account account(String username, UUID provider) {
        return new Account(username, new Account.Holder("Deepa Jones", provider, UUID.randomUUID()), "hash", NOW);
    }

    @Test
    void beginsWithAOneTimePasswordNoRoleAndNoTeam() {
        assertThat(account.mustChange()).isTrue();
        assertThat(account.active()).isTrue();
        assertThat(account.roles()).isEmpty();
        assertThat(account.teams()).isEmpty();
        assertThat(account.provider()).isEqualTo(PROVIDER);
        assertThat(account("  Deepa.JONES ", PROVIDER).username()).isEqualTo("deepa.jones");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "deepa jones", "deepa@trust", "-deepa", "d'jones", "déepa"})
    void aUserNameHasPlainCharactersOnly(String username) {
        assertThatThrownBy(() -> account(username, PROVIDER)).hasMessageContaining("access.badUsername");
    }

    @Test
    void needsTheNameOfAPerson() {
        assertThatThrownBy(() -> new Account("deepa", new Account.Holder(" ", PROVIDER, null), "hash", NOW))
                .hasMessageContaining("access.nameMissing");
    }

    @Test
    void theAdministratorHasNoOtherRole() {
        assertThatThrownBy(() -> account.mayDo(Set.of(ADMINISTRATOR, LEAD)))
                .hasMessageContaining("access.administratorAlone");
        account.mayDo(Set.of(ADMINISTRATOR));
        assertThat(account.roles()).containsExactly(ADMINISTRATOR);
    }

    @Test
    void aClinicalRoleNeedsAProviderAndProgramsHaveNoAccount() {
        assertThatThrownBy(() -> account("admin", null).mayDo(Set.of(LEAD))).hasMessageContaining("access.noProvider");
        assertThatThrownBy(() -> account.mayDo(Set.of(new Role("Another system", true, Set.of()))))
                .hasMessageContaining("access.roleOfPrograms");
        assertThatThrownBy(() -> account.mayDo(Set.of())).hasMessageContaining("access.roleMissing");
    }

    @Property
    void noSetOfRolesLetsAnAdministratorSeePeople(@ForAll @Size(max = 5) Set<StandardRole> wanted) {
        try {
            account.mayDo(wanted.stream()
                    .map(role -> new Role(role.title(), role == StandardRole.INTEGRATION, role.permissions()))
                    .toList());
            Set<Permission> all = EnumSet.noneOf(Permission.class);
            account.roles().forEach(role -> all.addAll(role.permissions()));
            assertThat(all.contains(Permission.MANAGE_ACCOUNTS) && all.contains(Permission.OPEN_RECORD))
                    .isFalse();
        } catch (RuleBroken refused) {
            assertThat(refused.messageKey()).startsWith("access.");
        }
    }

    @Test
    void isInATeamFromDayToDayAndNotTwice() {
        account.join(TEAM, TODAY);
        assertThatThrownBy(() -> account.join(TEAM, TODAY.plusDays(3))).hasMessageContaining("access.alreadyInTeam");
        assertThatThrownBy(() -> account.leave(TEAM, TODAY.minusDays(1)))
                .hasMessageContaining("access.leftBeforeJoined");
        account.leave(TEAM, TODAY.plusDays(10));
        assertThat(account.teams().get(0).to()).isEqualTo(TODAY.plusDays(10));
        assertThatThrownBy(() -> account.leave(TEAM, TODAY.plusDays(11))).hasMessageContaining("access.notInTeam");
        assertThatThrownBy(() -> account.join(TEAM, TODAY.plusDays(10))).hasMessageContaining("access.alreadyInTeam");
        account.join(TEAM, TODAY.plusDays(11));
        assertThat(account.teams()).hasSize(2).allMatch(m -> m.team().equals(TEAM));
        assertThat(account.teams().stream().map(Membership::from)).contains(TODAY, TODAY.plusDays(11));
    }

    @Property
    void stretchesInOneTeamNeverOverlap(@ForAll @Size(max = 12) List<@IntRange(min = -30, max = 30) Integer> days) {
        Account somebody = account("sam.okoro", PROVIDER);
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = TODAY.plusDays(days.get(i));
            try {
                if (i % 2 == 0) {
                    somebody.join(TEAM, day);
                } else {
                    somebody.leave(TEAM, day);
                }
            } catch (RuleBroken refused) {
                assertThat(refused.messageKey()).startsWith("access.");
            }
        }
        for (LocalDate day = TODAY.minusDays(40); day.isBefore(TODAY.plusDays(40)); day = day.plusDays(1)) {
            LocalDate on = day;
            assertThat(somebody.teams().stream()
                            .filter(m -> !m.from().isAfter(on) && (m.to() == null || !m.to().isBefore(on))))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void theOwnersChoiceEndsTheOneTimePassword() {
        assertThatThrownBy(() -> account.choosePassword("short", "h")).hasMessageContaining("access.passwordShort[12]");
        assertThatThrownBy(() -> account.choosePassword("my-DEEPA.jones-1", "h"))
                .hasMessageContaining("access.passwordIsName");
        assertThat(account.mustChange()).isTrue();
        account.choosePassword("three odd words", "new hash");
        assertThat(account.mustChange()).isFalse();
        assertThat(account.passwordHash()).isEqualTo("new hash");
    }

    @Test
    void whoComesBackBeginsWithAOneTimePasswordAgain() {
        account.choosePassword("three odd words", "new hash");
        account.switchOff();
        assertThat(account.active()).isFalse();
        account.switchOn("one-time hash");
        assertThat(account.active()).isTrue();
        assertThat(account.mustChange()).isTrue();
        assertThat(account.passwordHash()).isEqualTo("one-time hash");
    }
}
