package org.alongside.record.service;

/** What a record tells of what happened to a person, newest first, as one statement. */
final class TimelineSql {

    /**
     * Of a message it tells that it was sent and what came of it, and by whom each. What happened to the person is found first: a
     * condition that reaches into a part lets the planner weigh reading whole tables behind row security.
     */
    static final String EVENTS = """
            with event as materialized (select * from person_event where person_id = :person)
            select day, at, kind, title,
                   nullif(concat_ws(E'\n', nullif(concat_ws(', ', outcome, detail), ''), words,
                                    case when kind = 'HANDOVER' then 'by ' || done_by end), '') as detail,
                   team, key, subject, entered_by
              from event
             where kind = any (cast(:kinds as text[])) and act <> 'ACCEPTED'
               and (cast(:beforeDay as date) is null
                    or (day, coalesce(at, time '00:00'), key)
                       < (cast(:beforeDay as date), coalesce(cast(:beforeTime as time), time '00:00'), :beforeKey))
             order by day desc, coalesce(at, time '00:00') desc, key desc
             limit :limit""";

    private TimelineSql() {}
}
