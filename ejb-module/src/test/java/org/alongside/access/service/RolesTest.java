package org.alongside.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.access.TokenLife;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bundles of permissions on a real database: what the product brings, and what the trust makes of it. */
class RolesTest {

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Roles roles = transactions.service(Roles.class);
    private final Accounts accounts = transactions.service(Accounts.class);
    private final NewAccounts newAccounts = transactions.service(NewAccounts.class);
    private final Principals principals = transactions.service(Principals.class);
    private final RevokedBootstrap bootstrap = new RevokedBootstrap();
    private final Tokens tokens = transactions.service(Tokens.class, bootstrap);
    private final Principal admin = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);

    @BeforeEach
    void own() {
        database.system().useHandle(h -> h.execute("update provider set own = true"));
    }

    private RoleRow row(String code) {
        return transactions.as(admin, () -> roles.view(code));
    }

    private Set<Permission> mayNow(UUID account) {
        return transactions.as(
                Principal.SYSTEM,
                () -> principals.ofAccount(account).orElseThrow().permissions());
    }

    private void change(String code, Set<Permission> permissions) {
        RoleRow row = row(code);
        transactions.run(admin, () -> roles.change(code, row.version(), row.title(), permissions));
    }

    private UUID chosen(String username, String role) {
        MadeAccount made = transactions.as(admin, () -> newAccounts.make(username, "Somebody", role));
        database.system().useHandle(h -> h.execute("update account set must_change = false where id = ?", made.id()));
        return made.id();
    }

    @Test
    void aNewInstallationHasTheRolesThatTheProductProposes() {
        for (StandardRole role : StandardRole.values()) {
            assertThat(row(role.name()).permissions()).as(role.name()).isEqualTo(role.permissions());
            assertThat(row(role.name()).title()).isEqualTo(role.title());
            assertThat(row(role.name()).forPrograms()).isEqualTo(role == StandardRole.INTEGRATION);
            assertThat(transactions.<Set<Permission>>as(admin, () -> roles.proposed(role.name())))
                    .isEqualTo(role.permissions());
        }
        assertThat(transactions.<List<RoleRow>>as(admin, roles::list))
                .hasSameSizeAs(Arrays.asList(StandardRole.values()));
    }

    @Test
    void aChangedBundleHoldsFromTheNextCall() {
        UUID account = chosen("kim.shah", "WARD_NURSE");
        assertThat(mayNow(account)).contains(Permission.REGISTER_PEOPLE).doesNotContain(Permission.END_CARE);
        change("WARD_NURSE", EnumSet.of(Permission.FIND_PEOPLE, Permission.OPEN_RECORD, Permission.END_CARE));
        assertThat(mayNow(account)).contains(Permission.END_CARE).doesNotContain(Permission.REGISTER_PEOPLE);
        assertThat(row("WARD_NURSE").accounts()).isEqualTo(1);
    }

    @Test
    void aRoleOfTheTrustsOwnIsMadeGivenAndRemoved() {
        String code = transactions.as(admin, () -> roles.make("Peer support", false, Set.of(Permission.FIND_PEOPLE)));
        UUID account = chosen("kim.shah", code);
        assertThat(mayNow(account)).contains(Permission.FIND_PEOPLE);
        assertThatThrownBy(() -> transactions.run(admin, () -> roles.remove(code)))
                .hasMessageContaining("access.roleInUse");
        int version = transactions.as(admin, () -> accounts.view(account).version());
        transactions.run(admin, () -> accounts.mayDo(account, version, List.of("PARTNER")));
        transactions.run(admin, () -> roles.remove(code));
        assertThatThrownBy(() -> row(code)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(admin, () -> roles.remove("PARTNER")))
                .hasMessageContaining("access.standardRole");
        assertThatThrownBy(() -> transactions.as(admin, () -> roles.proposed(code)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void noTwoRolesLookTheSame() {
        assertThatThrownBy(() -> transactions.as(admin, () -> roles.make("supervisor", false, Set.of())))
                .hasMessageContaining("access.roleTitleTaken");
        RoleRow ward = row("WARD_NURSE");
        assertThatThrownBy(() -> transactions.run(
                        admin, () -> roles.change("WARD_NURSE", ward.version(), "SUPERVISOR", ward.permissions())))
                .hasMessageContaining("access.roleTitleTaken");
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        RoleRow ward = row("WARD_NURSE");
        change("WARD_NURSE", EnumSet.of(Permission.FIND_PEOPLE));
        assertThatThrownBy(() -> transactions.run(
                        admin, () -> roles.change("WARD_NURSE", ward.version(), ward.title(), ward.permissions())))
                .hasMessageContaining("access.changedMeanwhile");
    }

    @Test
    void somebodyMustStayAbleToManageAccounts() {
        chosen("first.admin", "ADMINISTRATOR");
        assertThatThrownBy(() -> change("ADMINISTRATOR", EnumSet.of(Permission.IMPORT)))
                .hasMessageContaining("access.lastAdministrator");
        assertThat(row("ADMINISTRATOR").permissions()).contains(Permission.MANAGE_ACCOUNTS);
    }

    @Test
    void noChangeOfABundleMakesAnAdministratorWhoSeesPeople() {
        UUID account = chosen("kim.shah", "WARD_NURSE");
        int version = transactions.as(admin, () -> accounts.view(account).version());
        transactions.run(admin, () -> accounts.mayDo(account, version, List.of("WARD_NURSE", "PRIVACY_OFFICER")));
        assertThatThrownBy(() -> change("PRIVACY_OFFICER", EnumSet.of(Permission.MANAGE_ACCOUNTS)))
                .hasMessageContaining("access.administratorAlone");
    }

    @Test
    void aTokenMayDoWhatItsRolesSayUntilItIsRevoked() {
        String token = transactions.as(admin, () -> tokens.issue(" 111 service ", List.of("INTEGRATION"), end()));
        Principal system = transactions.as(
                Principal.SYSTEM, () -> principals.ofToken(token).orElseThrow());
        assertThat(system.name()).isEqualTo("token:111 service");
        assertThat(system.permissions())
                .containsExactlyInAnyOrder(
                        Permission.PUBLIC, Permission.SIGNED_IN, Permission.IMPORT, Permission.RELAY_HANDOVERS);
        assertThat(row("INTEGRATION").tokens()).isEqualTo(1);
        assertThat(transactions.<List<TokenRow>>as(admin, tokens::list).get(0).endsOn())
                .isEqualTo(end());
        TokenRow row = transactions.<List<TokenRow>>as(admin, tokens::list).get(0);
        assertThat(row.roles()).isEqualTo("Another system");
        assertThat(trust.count("select count(*) from api_token where token_hash::text like '%" + token + "%'"))
                .isZero();
        assertThatThrownBy(
                        () -> transactions.as(admin, () -> tokens.issue("111 service", List.of("SUPERVISOR"), end())))
                .hasMessageContaining("access.tokenLabelTaken");
        transactions.run(admin, () -> tokens.revoke(row.id()));
        assertThat(transactions.<java.util.Optional<Principal>>as(Principal.SYSTEM, () -> principals.ofToken(token)))
                .isEmpty();
        assertThatThrownBy(() -> transactions.run(admin, () -> tokens.revoke(row.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTokenHasANameAndARoleAndManagesNobody() {
        assertThatThrownBy(() -> transactions.as(admin, () -> tokens.issue(" ", List.of("INTEGRATION"), end())))
                .hasMessageContaining("access.tokenLabelMissing");
        assertThatThrownBy(() -> transactions.as(admin, () -> tokens.issue("x", List.of(), end())))
                .hasMessageContaining("access.roleMissing");
        assertThatThrownBy(() -> transactions.as(admin, () -> tokens.issue("x", List.of("ADMINISTRATOR"), end())))
                .hasMessageContaining("access.tokenManages");
        assertThatThrownBy(() -> transactions.as(admin, () -> tokens.issue("x", List.of("EMPEROR"), end())))
                .isInstanceOf(NotFound.class);
    }

    /** Remembers that it was asked to withdraw the first administrator's password. */
    private static final class RevokedBootstrap extends BootstrapToken {
        private int asked;

        @Override
        void revoked() {
            asked++;
        }
    }

    private java.time.LocalDate end() {
        return transactions.clock().today().plusYears(1);
    }

    private void ends(int days) {
        database.system()
                .useHandle(h -> h.execute(
                        "update api_token set ends_on = ?::date + ?",
                        transactions.clock().today(),
                        days));
    }

    @Test
    void whoeverRevokesTheFirstTokenTakesItFromTheFirstAdministratorToo() {
        transactions.as(admin, () -> tokens.issue("bootstrap", List.of("INTEGRATION"), end()));
        transactions.as(admin, () -> tokens.issue("111 service", List.of("INTEGRATION"), end()));
        for (TokenRow row : transactions.<List<TokenRow>>as(admin, tokens::list)) {
            int before = bootstrap.asked;
            transactions.run(admin, () -> tokens.revoke(row.id()));
            assertThat(bootstrap.asked - before).isEqualTo(row.label().equals("bootstrap") ? 1 : 0);
        }
        assertThat(bootstrap.asked).isEqualTo(1);
    }

    private TokenLife life() {
        return transactions.as(admin, tokens::life);
    }

    @Test
    void aTokenEndsByItselfAndIsToldOfBefore() {
        transactions.clock().moveTo(Instant.now());
        String token = transactions.as(admin, () -> tokens.issue("111 service", List.of("INTEGRATION"), end()));
        assertThatThrownBy(() -> transactions.as(
                        admin, () -> tokens.issue("222 service", List.of("INTEGRATION"), end().plusYears(2))))
                .hasMessageContaining("access.tokenEndMissing");
        assertThat(life()).isEqualTo(new TokenLife(0, 0, null));
        ends(31);
        assertThat(life()).isEqualTo(new TokenLife(0, 0, null));
        ends(30);
        assertThat(life())
                .isEqualTo(new TokenLife(1, 0, transactions.clock().today().plusDays(30)));
        ends(-1);
        assertThat(life()).isEqualTo(new TokenLife(0, 1, null));
        ends(-31);
        assertThat(life()).as("nobody misses it").isEqualTo(new TokenLife(0, 0, null));
        database.system().useHandle(h -> h.execute("update api_token set ends_on = current_date"));
        assertThat(found(token)).as("on its last day").isPresent();
        database.system().useHandle(h -> h.execute("update api_token set ends_on = current_date - 1"));
        assertThat(found(token)).isEmpty();
    }

    private java.util.Optional<Principal> found(String token) {
        return transactions.as(Principal.SYSTEM, () -> principals.ofToken(token));
    }
}
