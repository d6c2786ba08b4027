package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A row of one team is never shown to another: by page, by document, and after somebody else has just read it. */
class BoundariesIT extends OnApplication {

    private static final String STRANGER = """
            select r.person_id::text, r.id::text, p.family_name from referral r
              join team t on t.id = r.team_id and t.local_id = 'CRTS'
              join provider d on d.id = t.provider_id and d.demonstration
              join person_registration p on p.person_id = r.person_id
             where r.discharge_date is not null and r.rejection_date is null and p.family_name is not null
               and not exists (select 1 from access_grant g join team o on o.id = g.team_id
                                where g.person_id = r.person_id and o.local_id in ('CRTN', 'CMHN'))
             order by r.id limit 1""";

    @Test
    void whatIsAnotherTeamsIsNotFoundThoughSomebodyElseHasJustReadIt() throws SQLException {
        List<String> stranger = stranger();
        String record = "/record/view.xhtml?id=" + stranger.get(0);
        String care = "/discharge/view.xhtml?referral=" + stranger.get(1);
        Page lead = browser.signedIn("demo.lead");
        Page supervisor = browser.signedIn("demo.supervisor");
        List<Long> before = audited(stranger.get(0));
        for (int round = 0; round < 3; round++) {
            assertThat(status(supervisor, record)).isEqualTo(200);
            assertThat(status(supervisor, care)).isEqualTo(200);
            assertThat(status(lead, record)).isEqualTo(404);
            assertThat(status(lead, care)).isEqualTo(404);
        }
        lead.navigate(application.base() + "/person/list.xhtml?q=" + stranger.get(2));
        assertThat(lead.content()).doesNotContain(stranger.get(0));
        List<Long> after = audited(stranger.get(0));
        assertThat(after.get(1) - before.get(1)).isGreaterThanOrEqualTo(6);
        assertThat(after.get(2) - before.get(2))
                .as("tries to open a stranger's record")
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void whoMaySeeNobodyIsDeniedAndAudited() throws SQLException {
        List<String> stranger = stranger();
        long before = audited(stranger.get(0)).get(0);
        Page admin = browser.signedIn("demo.admin");
        Page partner = browser.signedIn("demo.partner");
        for (Page other : List.of(admin, partner)) {
            assertThat(status(other, "/record/view.xhtml?id=" + stranger.get(0)))
                    .isEqualTo(403);
            assertThat(status(other, "/person/list.xhtml?q=smith")).isEqualTo(403);
            assertThat(status(other, "/measure/core34.xhtml")).isEqualTo(403);
            assertThat(status(other, "/measure/evidence.csv?measure=core-34&figure=b.numerator"))
                    .isEqualTo(403);
        }
        assertThat(audited(stranger.get(0)).get(0) - before).isGreaterThanOrEqualTo(6);
    }

    private int status(Page page, String path) {
        return page.request().get(application.base() + path).status();
    }

    private List<String> stranger() throws SQLException {
        try (Connection connection = application.applicationRole();
                Statement sql = connection.createStatement()) {
            sql.execute("set alongside.scope = 'ALL'");
            try (ResultSet row = sql.executeQuery(STRANGER)) {
                row.next();
                return new ArrayList<>(List.of(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
    }

    /** Denied to anybody, read by the supervisor, not found by the lead. */
    private List<Long> audited(String person) throws SQLException {
        try (Connection connection = application.applicationRole();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) filter (where outcome = 'DENIED'),"
                        + " count(*) filter (where kind = 'READ' and person_id = '" + person
                        + "' and principal = 'demo.supervisor'),"
                        + " count(*) filter (where outcome = 'NOT_FOUND' and principal = 'demo.lead' and person_id = '"
                        + person + "') from audit_event")) {
            row.next();
            return List.of(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    @Test
    void asAnotherTeamSqlShowsNothingOfAStranger() throws Exception {
        String person = stranger().get(0);
        Page lead = browser.signedIn("demo.lead");
        People people = new People(application, browser);
        lead.navigate(application.base() + "/discharge/view.xhtml?referral="
                + people.crisisCareOf(people.inCrisisCare("Sol")));
        lead.locator("input[value='Write the summary']").click();
        lead.waitForURL("**/discharge/edit.xhtml**");
        try (Connection connection = application.applicationRole();
                Statement sql = connection.createStatement()) {
            sql.execute("set alongside.scope = 'TEAM'");
            sql.execute(
                    "select set_config('alongside.provider', (select id::text from provider where demonstration), false),"
                            + " set_config('alongside.teams', (select array[id]::text from team where local_id = 'CRTN'"
                            + " and provider_id = (select id from provider where demonstration)), false)");
            for (String table : List.of("referral", "care_contact", "person_registration", "discharge_summary")) {
                try (ResultSet row = sql.executeQuery(
                        "select count(*), count(*) filter (where person_id = '" + person + "') from " + table)) {
                    row.next();
                    assertThat(row.getLong(1)).as(table + " of one's own").isPositive();
                    assertThat(row.getLong(2)).as(table + " of a stranger").isZero();
                }
            }
        }
    }

    @Test
    void withoutAContextSqlShowsNothing() throws SQLException {
        try (Connection connection = application.applicationRole();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select (select count(*) from referral) + (select count(*) from dispatch)"
                                + " + (select count(*) from discharge_summary) + (select count(*) from person_registration)")) {
            row.next();
            assertThat(row.getLong(1)).isZero();
        }
    }
}
