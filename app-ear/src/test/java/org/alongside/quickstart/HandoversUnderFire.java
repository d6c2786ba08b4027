package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;

/** What must be true of the hand-overs that came in while the application was killed, and of their escalation. */
final class HandoversUnderFire {

    private static final String ALL = "select count(*) from handover where text like '%s %%'";

    /** The history of each ends with its holder, and has no gap. */
    private static final String BROKEN = """
            select count(*) from handover h
             where h.text like '%s %%' and (h.next_step_at is null
                or (select array_agg(e.ordinal order by e.ordinal) from handover_event e where e.handover_id = h.id)
                   is distinct from (select array_agg(n) from generate_series(1, (select count(*)::int from handover_event e
                                                                                where e.handover_id = h.id)) n)
                or (select e.holder_id from handover_event e where e.handover_id = h.id order by e.ordinal desc limit 1)
                   <> h.holder_id)""";

    private static final String CLIMBED = """
            select count(*) from handover h where h.text like '%s %%'
               and (select count(*) from handover_event e where e.handover_id = h.id and e.act = 'CLIMBED') = 1""";

    private final Application application;
    private final Statement sql;
    private final String text;
    private final int messages;

    /** @param text with which each of them begins, and no other one */
    HandoversUnderFire(Application application, Statement sql, String text, int messages) {
        this.application = application;
        this.sql = sql;
        this.text = text;
        this.messages = messages;
    }

    void run() throws Exception {
        eachOnce();
        dueWhileDown();
        System.out.printf("hand-overs: %d sent by eight clients, each there once, held, and gone up once%n", messages);
        withoutTheKeyTheyAreDoubled();
    }

    private long count(String query) throws SQLException {
        return Until.count(sql, query.formatted(text));
    }

    private void eachOnce() throws SQLException {
        assertThat(count(ALL)).as("none lost, none doubled").isEqualTo(messages);
        assertThat(count(ALL.replace("(*)", "(distinct text)"))).isEqualTo(messages);
        assertThat(count(BROKEN)).as("one holder each, and a deadline").isZero();
    }

    /** Killed once more half-way through what fell due. */
    private void dueWhileDown() throws Exception {
        application.kill();
        assertThat(sql.executeUpdate(
                        "update handover set next_step_at = now() where text like '%s %%'".formatted(text)))
                .isEqualTo(messages);
        application.start();
        Until.holds(() -> count(CLIMBED) >= messages / 2);
        application.kill();
        application.start();
        Until.holds(() -> count(CLIMBED) == messages);
        assertThat(count(BROKEN)).isZero();
        assertThat(count(ALL + " and (rung <> 'DUTY_WORKER' or look_at < now())"))
                .as("each is asked of the next one up, and of nobody further")
                .isZero();
    }

    /** The positive control: with a new key for every try, a lost answer makes two of one. */
    private void withoutTheKeyTheyAreDoubled() throws Exception {
        try (HandoverClients careless = new HandoverClients(application, sql, false)) {
            careless.send(text + "control", 200);
            careless.upTo(200);
            Until.holds(() -> careless.sent() == 200);
        }
        assertThat(count(ALL.replace("%s", "%scontrol"))).isGreaterThan(200);
    }
}
