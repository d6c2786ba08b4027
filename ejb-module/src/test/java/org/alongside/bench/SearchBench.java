package org.alongside.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.access.service.Principal;
import org.alongside.access.service.Transactions;
import org.alongside.person.service.PeopleSearch;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Finding one of 600,000 people by number, by name and birth date, and by names, under row security: p95 of the SQL. */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchBench {

    private static final int PEOPLE = 600_000;
    private static final int SEARCHES = 400;

    private static final List<String> FILL = List.of(
            "insert into provider (id, ods_code) values ('00000000-0000-0000-0000-000000000001', 'RGEN')",
            "insert into team (id, provider_id, local_id) values ('00000000-0000-0000-0000-000000000002',"
                    + " '00000000-0000-0000-0000-000000000001', 'LIN')",
            "create temp table g as select i, uuid_v7() as id from generate_series(1, " + PEOPLE + ") i",
            "insert into person select id from g",
            """
            insert into person_registration (provider_id, local_id, person_id, birth_date, gender, postcode, family_name, given_name)
            select '00000000-0000-0000-0000-000000000001', 'LP' || i, id, date '1930-01-01' + ((i::bigint * 7919) % 30000)::integer, '1', 'L1 1AA',
                   initcap(translate(to_char(i % 20011, 'FM00000'), '0123456789', 'bcdfghjklm')) || 'son',
                   (array['Amina','Oliver','George','Sofia','Noah','Isla','Ava','Leo','Mia','Grace'])[1 + i % 10]
              from g""",
            """
            insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from)
            select '00000000-0000-0000-0000-000000000001', id, '00000000-0000-0000-0000-000000000002', id, 'REFERRAL', '2020-01-01'
              from g where i % 4 = 0""",
            "analyze person_registration",
            "analyze access_grant");

    private final TestDatabase database = TestDatabase.migrated();
    private final Transactions transactions = new Transactions(database);
    private final PeopleSearch people = transactions.service(PeopleSearch.class);
    private final List<String[]> wanted = new ArrayList<>();

    @BeforeAll
    void fill() throws SQLException {
        try (Connection owner = database.owner();
                Statement sql = owner.createStatement()) {
            sql.execute("set alongside.scope = 'ALL'");
            for (String statement : FILL) {
                sql.execute(statement);
            }
            try (var rows = sql.executeQuery("select family_name, given_name, birth_date from person_registration"
                    + " where local_id in (select 'LP' || (i::bigint * 4001) % " + PEOPLE + " from generate_series(1, "
                    + SEARCHES + ") i)")) {
                while (rows.next()) {
                    wanted.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
                }
            }
        }
    }

    private static Principal member(StandardRole role, Principal.Scope scope) {
        return new Principal(
                "bench",
                "Bench",
                UUID.randomUUID(),
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                role.permissions(),
                List.of(UUID.fromString("00000000-0000-0000-0000-000000000002")),
                scope);
    }

    private void searches(String name, Principal who, java.util.function.Function<String[], String> typed) {
        List<Double> millis = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < SEARCHES + 50; i++) {
            String search = typed.apply(wanted.get(random.nextInt(wanted.size())));
            double took = transactions.as(who, () -> {
                long start = System.nanoTime();
                people.find(search);
                return (System.nanoTime() - start) / 1e6;
            });
            if (i >= 50) {
                millis.add(took);
            }
        }
        millis.sort(Double::compare);
        System.out.printf(
                Locale.UK,
                "search of %,d people %s: p50 %.2f ms, p95 %.2f ms%n",
                PEOPLE,
                name,
                millis.get(SEARCHES / 2),
                millis.get(SEARCHES * 95 / 100));
    }

    @Test
    void oneOf600000People() {
        Principal line = member(StandardRole.CRISIS_LINE, Principal.Scope.PROVIDER);
        Principal team = member(StandardRole.SHIFT_LEAD, Principal.Scope.TEAM);
        searches("by name and birth date, every team", line, p -> p[0] + " " + p[2]);
        searches("by both names, every team", line, p -> p[0] + " " + p[1]);
        searches("by both names, one team of 150,000", team, p -> p[0] + " " + p[1]);
        searches("by the beginning of a name, every team", line, p -> p[0].substring(0, 4));
    }
}
