package org.alongside.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.GrantReason;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.person.service.RegisteredNumbers;
import org.alongside.shared.London;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The explanation of somebody's access agrees with what the database shows them. */
class EffectiveAccessTest {

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final EffectiveAccess access =
            transactions.service(EffectiveAccess.class, transactions.service(RegisteredNumbers.class));
    private final NewAccounts newAccounts = transactions.service(NewAccounts.class);
    private final Accounts accounts = transactions.service(Accounts.class);
    private final Principals principals = transactions.service(Principals.class);
    private final Principal admin = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);
    private final Principal officer = SmallTrust.withoutTeam(StandardRole.PRIVACY_OFFICER);

    @BeforeEach
    void own() {
        transactions.clock().moveTo(Instant.now());
        database.system().useHandle(h -> h.execute("update provider set own = true"));
    }

    private UUID account(String username, String role, String team) {
        MadeAccount made = transactions.as(admin, () -> newAccounts.make(username, "Somebody", role));
        transactions.run(
                admin,
                () -> accounts.join(
                        made.id(), trust.team(team), LocalDate.now(London.ZONE).minusDays(30)));
        database.system().useHandle(h -> h.execute("update account set must_change = false where id = ?", made.id()));
        return made.id();
    }

    private AccessReasons why(UUID account, String person) {
        return transactions.as(officer, () -> access.why(account, person));
    }

    private boolean sees(UUID account, String person) {
        Principal principal = transactions.as(
                Principal.SYSTEM, () -> principals.ofAccount(account).orElseThrow());
        return transactions.as(
                        principal,
                        () -> transactions
                                .jdbi()
                                .withHandle(h -> h.createQuery(
                                                "select count(*) from person_registration where local_id = ?")
                                        .bind(0, person)
                                        .mapTo(Integer.class)
                                        .one()))
                == 1;
    }

    @Test
    void whatIsExplainedIsWhatIsSeen() {
        List<UUID> all = List.of(
                account("of.one", "SHIFT_LEAD", "CRT"),
                account("of.another", "SHIFT_LEAD", "CRT2"),
                account("of.every", "SUPERVISOR", "CRT2"),
                account("of.none", "PARTNER", "CRT"));
        List<String> people = database.system()
                .withHandle(h -> h.createQuery("select local_id from person_registration order by 1")
                        .mapTo(String.class)
                        .list());
        assertThat(people).hasSizeGreaterThan(2);
        int seen = 0;
        for (UUID account : all) {
            for (String person : people) {
                assertThat(why(account, person).sees())
                        .as("%s of %s", person, account)
                        .isEqualTo(sees(account, person));
                seen += sees(account, person) ? 1 : 0;
            }
        }
        assertThat(seen).as("some are seen and some are not").isBetween(1, all.size() * people.size() - 1);
    }

    @Test
    void namesTheTeamTheReasonAndTheDays() {
        String person = database.system()
                .withHandle(h -> h.createQuery("select p.local_id from person_registration p join access_grant g"
                                + " on g.person_id = p.person_id where g.team_id = ? and g.why = 'REFERRAL'"
                                + " and (g.valid_to is null or g.valid_to >= current_date) limit 1")
                        .bind(0, trust.team("CRT"))
                        .mapTo(String.class)
                        .one());
        UUID account = account("of.one", "SHIFT_LEAD", "CRT");
        AccessReasons.Reason reason = why(account, " " + person + " ").reasons().get(0);
        assertThat(reason.why()).isEqualTo(GrantReason.REFERRAL);
        assertThat(reason.holds()).isTrue();
        assertThat(reason.memberFrom()).isEqualTo(LocalDate.now(London.ZONE).minusDays(30));
        transactions.run(
                admin,
                () -> accounts.leave(
                        account, trust.team("CRT"), LocalDate.now(London.ZONE).minusDays(1)));
        assertThat(why(account, person).sees()).as("left yesterday").isFalse();
    }

    @Test
    void looksPastTheScopeForThisOneQuestionOnly() {
        UUID account = account("of.one", "SHIFT_LEAD", "CRT");
        long after = transactions.as(officer, () -> {
            access.why(account, "P1");
            return transactions
                    .jdbi()
                    .withHandle(h -> h.createQuery("select count(*) from person_registration")
                            .mapTo(Long.class)
                            .one());
        });
        assertThat(after).isZero();
        assertThatThrownBy(() -> why(account, "nobody")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> why(UUID.randomUUID(), "P1")).isInstanceOf(NotFound.class);
    }

    @Test
    void everyPermissionComesFromARole() {
        UUID account = account("of.one", "SHIFT_LEAD", "CRT");
        int version = transactions.as(admin, () -> accounts.view(account).version());
        transactions.run(admin, () -> accounts.mayDo(account, version, List.of("SHIFT_LEAD", "PRIVACY_OFFICER")));
        AccountAccess whole = transactions.as(admin, () -> access.permissions(account));
        Map<Permission, List<String>> from = whole.permissions();
        assertThat(whole.username()).isEqualTo("of.one");
        assertThat(from.get(Permission.END_CARE)).containsExactly("Crisis team");
        assertThat(from.get(Permission.SEE_ROTA)).containsExactlyInAnyOrder("Crisis team", "Privacy officer");
        assertThat(from).doesNotContainKey(Permission.IMPORT);
    }
}
