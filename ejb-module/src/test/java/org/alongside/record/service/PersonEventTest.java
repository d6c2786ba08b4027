package org.alongside.record.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What happened to a person is told by one view, of which each feature publishes its part. */
class PersonEventTest {

    private static final String PARTS = """
            select relname from pg_class
             where relnamespace = 'alongside'::regnamespace and relkind = 'v' and relname like '%\\_event' and relname <> 'person_event'
             order by 1""";

    private static final String COLUMNS = """
            select string_agg(column_name || ' ' || data_type, ', ' order by ordinal_position)
              from information_schema.columns where table_schema = 'alongside' and table_name = ?""";

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final Jdbi jdbi = database.system();
    private final UUID person = jdbi.withHandle(
            handle -> handle.createQuery("select person_id from registered_person order by local_id limit 1")
                    .mapTo(UUID.class)
                    .one());

    private List<String> strings(String sql, Object... arguments) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql);
            for (int i = 0; i < arguments.length; i++) {
                query.bind(i, arguments[i]);
            }
            return query.mapTo(String.class).list();
        });
    }

    private void taken(Instant at, String need) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into new_contact (id, provider_id, person_id, need, taken_by, taken_at)
                        select gen_random_uuid(), provider_id, person_id, :need, 'Sam', :at from registered_person where person_id = :person""")
                .bind("need", need)
                .bind("at", at)
                .bind("person", person)
                .execute());
    }

    private List<String> told(String need) {
        return strings("""
                select concat_ws(' ', day, at, title) from person_event where person_id = ? and words like ? || '%' order by key""", person, need);
    }

    @Test
    void everyPartIsPutTogetherAndAllAreOfOneForm() {
        List<String> parts = strings(PARTS);
        assertThat(parts).contains("referral_event", "contact_event", "call_event");
        String all = strings("select pg_get_viewdef('person_event'::regclass)").get(0);
        String columns = strings(COLUMNS, "person_event").get(0);
        assertThat(parts).allSatisfy(part -> {
            assertThat(all).containsPattern("FROM " + part + "\\b");
            assertThat(strings(COLUMNS, part)).containsExactly(columns);
        });
    }

    @Test
    void theDayIsOneInLondonAlsoWhereTheClocksChange() {
        taken(Instant.parse("2026-10-24T23:30:00Z"), "summer time");
        taken(Instant.parse("2026-10-25T01:30:00Z"), "winter time");
        taken(Instant.parse("2027-03-28T01:30:00Z"), "spring");
        assertThat(told("summer")).containsExactly("2026-10-25 00:30:00 New contact taken");
        assertThat(told("winter")).containsExactly("2026-10-25 01:30:00 New contact taken");
        assertThat(told("spring")).containsExactly("2027-03-28 02:30:00 New contact taken");
    }

    @Test
    void whatBeganOnThePhoneIsToldByItsCall() {
        Instant began = Instant.parse("2026-11-20T10:00:00Z");
        taken(began.plusSeconds(60), "on the phone");
        assertThat(told("on the phone")).containsExactly("2026-11-20 10:01:00 New contact taken");
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into phone_call (id, provider_id, team_id, person_id, started_at, ended_at, caller, about, danger, need, taken_by)
                        select gen_random_uuid(), t.provider_id, t.id, :person, :began, :ended, 'PERSON', 'CALLER', false, 'on the phone', 'Sam'
                          from team t order by t.local_id limit 1""")
                .bind("person", person)
                .bind("began", began)
                .bind("ended", began.plusSeconds(600))
                .execute());
        assertThat(told("on the phone")).containsExactly("2026-11-20 10:00:00 Phone call");
    }
}
