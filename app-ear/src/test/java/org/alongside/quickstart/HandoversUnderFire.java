package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;

/** What must be true of the hand-overs that came in while the application was killed, and of their escalation. */
final class HandoversUnderFire {

    /** The history of each ends with its holder, and has no gap. */
    private static final String BROKEN = """
            select count(*) from handover h
             where h.text like 'Fire %' and (h.next_step_at is null
                or (select array_agg(e.ordinal order by e.ordinal) from handover_event e where e.handover_id = h.id)
                   is distinct from (select array_agg(n) from generate_series(1, (select count(*)::int from handover_event e
                                                                                where e.handover_id = h.id)) n)
                or (select e.holder_id from handover_event e where e.handover_id = h.id order by e.ordinal desc limit 1)
                   <> h.holder_id)""";

    private static final String CLIMBED = """
            select count(*) from handover h where h.text like 'Fire %'
               and (select count(*) from handover_event e where e.handover_id = h.id and e.act = 'CLIMBED') = 1""";

    private final Application application;
    private final Statement sql;
    private final int messages;

    HandoversUnderFire(Application application, Statement sql, int messages) {
        this.application = application;
        this.sql = sql;
        this.messages = messages;
    }

    void run() throws Exception {
        eachOnce();
        dueWhileDown();
        System.out.printf("hand-overs: %d sent by eight clients, each there once, held, and gone up once%n", messages);
        withoutTheKeyTheyAreDoubled();
    }

    private void eachOnce() throws SQLException {
        assertThat(Until.count(sql, "select count(*) from handover where text like 'Fire %'"))
                .as("none lost, none doubled")
                .isEqualTo(messages);
        assertThat(Until.count(sql, "select count(distinct text) from handover where text like 'Fire %'"))
                .isEqualTo(messages);
        assertThat(Until.count(sql, BROKEN))
                .as("one holder each, and a deadline")
                .isZero();
    }

    /** Killed once more half-way through what fell due. */
    private void dueWhileDown() throws Exception {
        application.kill();
        assertThat(sql.executeUpdate("update handover set next_step_at = now() where text like 'Fire %'"))
                .isEqualTo(messages);
        application.start();
        Until.holds(() -> Until.count(sql, CLIMBED) >= messages / 2);
        application.kill();
        application.start();
        Until.holds(() -> Until.count(sql, CLIMBED) == messages);
        assertThat(Until.count(sql, BROKEN)).isZero();
        assertThat(
                        Until.count(
                                sql,
                                "select count(*) from handover where text like 'Fire %' and rung <> 'DUTY_WORKER' or look_at < now()"))
                .as("each is asked of the next one up, and of nobody further")
                .isZero();
    }

    /** The positive control: with a new key for every try, a lost answer makes two of one. */
    private void withoutTheKeyTheyAreDoubled() throws Exception {
        try (HandoverClients careless = new HandoverClients(application, sql, false)) {
            careless.send("Control", 200);
            careless.upTo(200);
            Until.holds(() -> careless.sent() == 200);
        }
        assertThat(Until.count(sql, "select count(*) from handover where text like 'Control %'"))
                .isGreaterThan(200);
    }
}
