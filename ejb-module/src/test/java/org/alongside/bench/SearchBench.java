package org.alongside.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.access.service.Principal;
import org.alongside.access.service.Transactions;
import org.alongside.call.service.Calls;
import org.alongside.handover.service.Handovers;
import org.alongside.person.service.PeopleSearch;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Finding one of 600,000 people by number, by name and birth date, and by names, and the card of one who rings, under row
 * security: p95 of the SQL.
 */
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
            insert into person_registration (provider_id, local_id, person_id, birth_date, gender, postcode, family_name, given_name, phone)
            select '00000000-0000-0000-0000-000000000001', 'LP' || i, id, date '1930-01-01' + ((i::bigint * 7919) % 30000)::integer, '1', 'L1 1AA',
                   initcap(translate(to_char(i % 20011, 'FM00000'), '0123456789', 'bcdfghjklm')) || 'son',
                   (array['Amina','Oliver','George','Sofia','Noah','Isla','Ava','Leo','Mia','Grace'])[1 + i % 10],
                   '07700 ' || to_char(i % 500000, 'FM000000')
              from g""",
            """
            insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from)
            select '00000000-0000-0000-0000-000000000001', id, '00000000-0000-0000-0000-000000000002', id, 'REFERRAL', '2020-01-01'
              from g where i % 4 = 0""",
            """
            insert into safety_plan (id, provider_id, person_id, number, written_by, written_at)
            select id, '00000000-0000-0000-0000-000000000001', id, 1, 'Bench', now() from g where i % 10 = 1""",
            """
            insert into safety_plan_step (plan_id, step, words)
            select p.id, s, repeat('What helps me. ', 10) from safety_plan p, unnest(array['SIGNS', 'ALONE', 'SERVICES']) s""",
            """
            insert into phone_call (id, provider_id, team_id, person_id, started_at, ended_at, caller, number, danger, need, taken_by)
            select uuid_v7(), '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002', id,
                   now() - i % 365 * interval '1 day', now(), 'PERSON', '07700 ' || to_char(i % 500000, 'FM000000'), false, 'Help', 'Bench'
              from g where i % 10 < 2""",
            "analyze person_registration",
            "analyze safety_plan",
            "analyze safety_plan_step",
            "analyze phone_call",
            "analyze access_grant");

    private final TestDatabase database = TestDatabase.migrated();
    private final Transactions transactions = new Transactions(database);
    private final PeopleSearch people = transactions.service(PeopleSearch.class);
    private final Calls calls = transactions.service(Calls.class, transactions.service(Handovers.class));
    private final List<String[]> wanted = new ArrayList<>();

    @BeforeAll
    void fill() throws SQLException {
        try (Connection owner = database.owner();
                Statement sql = owner.createStatement()) {
            sql.execute("set alongside.scope = 'ALL'");
            for (String statement : FILL) {
                sql.execute(statement);
            }
            try (var rows = sql.executeQuery(
                    "select family_name, given_name, birth_date, phone, person_id from person_registration"
                            + " where local_id in (select 'LP' || (i::bigint * 4001) % " + PEOPLE
                            + " from generate_series(1, "
                            + SEARCHES + ") i)")) {
                while (rows.next()) {
                    wanted.add(new String[] {
                        rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)
                    });
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
        times(name, who, one -> people.find(typed.apply(one)));
    }

    /** On one connection, as the server's pool hands out connections that have been used before. */
    private void times(String name, Principal who, java.util.function.Consumer<String[]> work) {
        Random random = new Random(7);
        List<Double> millis = transactions.as(who, () -> {
            List<Double> each = new ArrayList<>();
            for (int i = 0; i < SEARCHES + 50; i++) {
                String[] one = wanted.get(random.nextInt(wanted.size()));
                long start = System.nanoTime();
                work.accept(one);
                each.add((System.nanoTime() - start) / 1e6);
            }
            return new ArrayList<>(each.subList(50, each.size()));
        });
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
        times("by the number that rings, every team", line, p -> calls.known(p[3], Map.of()));
        times("and their card with the safety plan", line, p -> calls.card(UUID.fromString(p[4])));
    }
}
