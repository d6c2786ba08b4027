package org.alongside.gate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.shared.service.Database;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** As the application role, in plain SQL: no row of another team, nothing at all without a context. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityTest {

    private static final List<String> ABOUT_PEOPLE = List.of(
            "person_registration",
            "gp_registration",
            "care_coordinator",
            "legal_status",
            "referral",
            "discharge_plan_agreement",
            "assessment",
            "care_contact",
            "indirect_activity",
            "joint_meeting",
            "hospital_spell",
            "ward_stay",
            "clinically_ready");

    /**
     * Which person a row is about is all that they say; the rows are needed to find out what may be seen. The audit is past
     * every scope too: only its own services read it.
     */
    private static final List<String> WITHOUT_CONTENT = List.of("access_grant", "link_token");

    private final TestDatabase database = TestDatabase.migrated();
    private final Jdbi application = Database.over(database.application());
    private final Jdbi system = database.system();

    @BeforeAll
    void sample() throws IOException {
        new ExtractFixture(system).load(ExtractFixture.resource("mhsds-sample.zip"));
    }

    private UUID team(String localId) {
        return system.withHandle(h -> h.createQuery("select id from team where local_id = ?")
                .bind(0, localId)
                .mapTo(UUID.class)
                .one());
    }

    private static void enter(Handle handle, UUID provider, UUID team, String today) {
        handle.createQuery(
                        "select set_config('alongside.scope', 'TEAM', true), set_config('alongside.provider', ?, true),"
                                + " set_config('alongside.teams', ?, true), set_config('alongside.today', ?, true)")
                .bind(0, provider.toString())
                .bind(1, "{" + team + "}")
                .bind(2, today)
                .mapTo(String.class)
                .one();
    }

    private UUID provider() {
        return system.withHandle(
                h -> h.createQuery("select id from provider").mapTo(UUID.class).one());
    }

    /** Otherwise it would read with the rights of whoever made it, past every scope. */
    @Test
    void aViewReadsWithTheRightsOfWhoeverAsks() {
        List<String> otherwise = system.withHandle(
                h -> h.createQuery("select c.relname from pg_class c where c.relnamespace = 'alongside'::regnamespace"
                                + " and c.relkind = 'v' and (c.reloptions @> '{security_invoker=true}') is not true")
                        .mapTo(String.class)
                        .list());
        assertThat(otherwise)
                .as("who may see whom is the rule itself, and holds no more than whom")
                .containsExactly("my_person");
    }

    @Test
    void withoutAContextNothingIsThere() {
        for (String table : ABOUT_PEOPLE) {
            assertThat(count(application, "select count(*) from " + table))
                    .as(table)
                    .isZero();
            assertThat(count(system, "select count(*) from " + table)).as(table).isPositive();
        }
    }

    @Test
    void aTeamSeesExactlyThePeopleThatItHasAGrantFor() {
        UUID provider = provider();
        UUID team = team("CMHN");
        long granted = count(
                system,
                "select count(distinct person_id) from access_grant where team_id = '" + team
                        + "' and valid_from <= '2026-10-31' and coalesce(valid_to, 'infinity') >= '2026-10-31'");
        application.useTransaction(handle -> {
            enter(handle, provider, team, "2026-10-31");
            for (String table : ABOUT_PEOPLE) {
                assertThat(count(
                                handle,
                                "select count(*) from " + table + " x where not exists (select 1 from access_grant g"
                                        + " where g.person_id = x.person_id and g.team_id = '" + team + "')"))
                        .as(table)
                        .isZero();
            }
            assertThat(count(handle, "select count(distinct person_id) from person_registration"))
                    .isEqualTo(granted)
                    .isPositive();
        });
    }

    @Test
    void aGrantEnds() {
        UUID provider = provider();
        UUID team = team("CMHN");
        application.useTransaction(handle -> {
            enter(handle, provider, team, "2040-01-01");
            long later = count(handle, "select count(*) from person_registration");
            enter(handle, provider, team, "2026-10-31");
            assertThat(count(handle, "select count(*) from person_registration"))
                    .isGreaterThan(later);
        });
    }

    @Test
    void theContextEndsWithItsTransaction() {
        UUID provider = provider();
        UUID team = team("CMHN");
        try (Handle handle = application.open()) {
            handle.useTransaction(h -> {
                enter(h, provider, team, "2026-10-31");
                assertThat(count(h, "select count(*) from referral")).isPositive();
            });
            assertThat(count(handle, "select count(*) from referral")).isZero();
        }
    }

    @Test
    void aRowOfAnotherTeamCannotBeWrittenEither() {
        UUID provider = provider();
        UUID team = team("CMHN");
        UUID stranger = system.withHandle(h -> h.createQuery(
                        "select person_id from person_registration p where not exists (select 1 from access_grant g"
                                + " where g.person_id = p.person_id and g.team_id = ?) limit 1")
                .bind(0, team)
                .mapTo(UUID.class)
                .one());
        assertThatThrownBy(() -> application.useTransaction(handle -> {
                    enter(handle, provider, team, "2026-10-31");
                    handle.execute(
                            "insert into gp_registration (provider_id, person_id, start_date, practice_code) values (?, ?, '2026-01-01', 'X')",
                            provider,
                            stranger);
                }))
                .hasMessageContaining("row-level security");
    }

    @Test
    void everyTableAboutPeopleIsGuardedAndWhatIsNotSaysNothingAboutThem() {
        List<String> open =
                system.withHandle(h -> h.createQuery("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id'
                         where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
                           and c.relname not like 'audit\\_event%'
                           and not (c.relrowsecurity and c.relforcerowsecurity
                                    and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                         order by 1""").mapTo(String.class).list());
        assertThat(open).containsExactlyInAnyOrderElementsOf(WITHOUT_CONTENT);
    }

    @Test
    void theApplicationRoleOwnsNothingAndCannotChangeTheAudit() {
        assertThat(count(
                        application,
                        "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner"
                                + " where r.rolname = current_user and c.relpersistence <> 't'"))
                .isZero();
        application.useHandle(h -> h.execute("insert into audit_event (principal, kind, action, permission, outcome)"
                + " values ('test', 'READ', 'x', 'x', 'DONE')"));
        for (String change : List.of(
                "update audit_event set principal = 'nobody'",
                "delete from audit_event",
                "truncate audit_event",
                "insert into audit_block (tx_from, tx_before, rows, hash) values ('1', '2', 1, '')",
                "drop table referral",
                "alter table referral disable row level security")) {
            assertThatThrownBy(() -> application.useHandle(h -> h.execute(change)))
                    .as(change)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void aChangedAuditRowIsFound() throws Exception {
        TestDatabase own = TestDatabase.migrated();
        Jdbi app = Database.over(own.application());
        for (int i = 0; i < 3; i++) {
            app.useHandle(h -> h.execute("insert into audit_event (principal, kind, action, permission, outcome)"
                    + " values ('test', 'READ', 'x', 'x', 'DONE')"));
            app.withHandle(
                    h -> h.createQuery("select audit_seal()").mapTo(Long.class).one());
        }
        assertThat(broken(app)).isNull();
        try (var owner = own.owner();
                var statement = owner.createStatement()) {
            statement.execute("update audit_event set action = 'y' where id = 2");
        }
        assertThat(broken(app)).isEqualTo(2L);
    }

    private static Long broken(Jdbi jdbi) {
        return jdbi.withHandle(h ->
                h.createQuery("select audit_broken_block()").mapTo(Long.class).one());
    }

    private static long count(Jdbi jdbi, String sql) {
        return jdbi.withHandle(h -> count(h, sql));
    }

    private static long count(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
