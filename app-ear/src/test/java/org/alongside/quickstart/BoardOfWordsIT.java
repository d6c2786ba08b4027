package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A board of 400 people, of each of whom somebody wrote as much as fits, is light all the same. */
class BoardOfWordsIT extends OnApplication {

    /** Of a team with 400 people, of each of whom somebody wrote as much as fits. */
    private static final String BOARD_OF_400 = """
            with p as (select id from provider where demonstration),
            t as (insert into team (provider_id, local_id, name, type_code) select id, 'WORDS', 'Zz Words Crisis Team', 'A02' from p returning id, provider_id),
            k as (insert into team_type (team_id, code, valid_from) select id, 'A02', date '2000-01-01' from t),
            g as materialized (select i, uuid_v7() as person, uuid_v7() as care from generate_series(1, 400) i),
            a as (insert into person select person from g),
            b as (insert into person_registration (provider_id, local_id, person_id, family_name, given_name, birth_date, nhs_number)
                  select t.provider_id, 'WORDS' || i, person, 'Qwordsfamily' || i, 'Wilhelmina', date '1980-01-01' + i::integer, null from g, t),
            c as (insert into referral (id, provider_id, local_id, person_id, team_id, received_date, received_time, source, entered_by, entered_at, words)
                  select care, t.provider_id, 'WORDS' || i, person, t.id, current_date - 3, time '10:00', 'A1', 'Test', now(),
                         left(repeat('Sie schläft nicht 😔 und will nicht mehr. ', 120), 4000) from g, t),
            n as (insert into referral (id, provider_id, local_id, person_id, team_id, received_date, source)
                  select uuid_v7(), t.provider_id, 'WORDSM' || i, person, m.id, current_date - 90, 'A1' from g, t, team m where m.local_id = 'CMHN' and m.provider_id = t.provider_id),
            e as (insert into response_clock (id, provider_id, person_id, referral_id, category, started_at, due_at, set_at, set_by)
                  select uuid_v7(), t.provider_id, person, care, 'C', now() - interval '1 day', now() + (i - 100) * interval '10 minutes', now(), 'Test'
                    from g, t),
            f as (insert into care_contact (provider_id, local_id, referral_id, person_id, contact_date, contact_time, attendance, mechanism)
                  select t.provider_id, 'WORDS' || i, care, person, current_date - 1, time '11:00', '5', '02' from g, t),
            d as (insert into intake (id, provider_id, person_id, referral_id, responded_at, decision, decided_at, decided_by)
                  select uuid_v7(), t.provider_id, person, care, now(), 'ACCEPTED', now(), 'Test' from g, t),
            y as (insert into safety_plan (id, provider_id, person_id, number, written_by, written_at)
                  select uuid_v7(), t.provider_id, person, 1, 'Test', now() from g, t),
            s as (select array_agg(id) as ids from staff where team_id = (select c.id from team c join p on p.id = c.provider_id where c.local_id = 'CRTN')),
            h as (insert into care_allocation (referral_id, provider_id, person_id, first_id, second_id, set_by, set_at)
                  select care, t.provider_id, person, s.ids[1], s.ids[2], 'Test', now() from g, t, s),
            o as (insert into appointment (id, provider_id, person_id, referral_id, starts_at, first_id, booked_by, booked_at)
                  select uuid_v7(), t.provider_id, person, care, now() + i * interval '5 minutes', s.ids[1], 'Test', now() from g, t, s)
            select count(*) from g""";

    @Test
    void aBoardOf400WithLongWordsForEverybodyStaysUnder500Kilobytes() throws SQLException, IOException {
        application.run(BOARD_OF_400);
        try {
            Page supervisor = browser.signedIn("demo.supervisor");
            String team = application.one("select id from team where local_id = 'WORDS'");
            var answer = supervisor.request().get(application.base() + "/board/list.xhtml?team=" + team);
            String page = new String(answer.body(), StandardCharsets.UTF_8);
            assertThat(page.split("data-said=", -1)).as("each has words").hasSize(401);
            assertThat(page)
                    .contains("Sie schläft nicht 😔 und will nicht mehr.")
                    .doesNotContain("\uFFFD");
            System.out.printf("words: board of 400: %d kB%n", answer.body().length / 1000);
            assertThat(answer.body().length).isLessThan(500_000);
        } finally {
            emptied();
        }
    }

    private void emptied() throws SQLException {
        String people = "select person_id from person_registration where local_id like 'WORDS%'";
        for (String table : List.of(
                "safety_plan",
                "intake",
                "response_clock",
                "care_contact",
                "care_allocation",
                "appointment",
                "referral")) {
            application.run("delete from " + table + " where person_id in (" + people + ")");
        }
        application.run(
                "update person_registration set error_at = now(), error_by = 'Test', error_reason = 'Tried out' where local_id like 'WORDS%'");
        application.run("delete from team_type where team_id = (select id from team where local_id = 'WORDS')");
    }
}
