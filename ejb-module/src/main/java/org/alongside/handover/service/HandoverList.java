package org.alongside.handover.service;

import java.util.Arrays;
import java.util.Optional;

/** The lists of hand-overs. Whatever is open is in the first one of somebody. */
public enum HandoverList {
    /**
     * Asked of the caller or of somebody whom they cover for, accepted and not done, refused, or with a question back; and what
     * went up from them to somebody else and nobody has accepted yet: they can still answer it.
     */
    ANSWER("Needs my answer", "Nothing needs your answer.", """
            h.next_step_at is not null
            and (h.asked_id in (select staff_id from me) or h.state = 'ASKED' and h.holder_id in (select staff_id from me)
                 or h.team_id = any (context_teams()) and""" + HandoverList.BEFORE + ")"),
    WAITING("Waiting for others", "Nothing of yours waits for somebody else.", """
            h.next_step_at is not null and h.asked_id not in (select staff_id from me)
            and (h.sender_id in (select staff_id from me) or h.state <> 'ASKED' and h.holder_id in (select staff_id from me))"""),
    TEAM("Open in my teams", "Nothing is open in your teams.", """
            h.next_step_at is not null and (h.team_id = any (context_teams()) or h.holding_team = any (context_teams()))"""),
    DONE("Done in 30 days", "Nothing has been done in the last 30 days.", """
            h.next_step_at is null and h.due_at > cast(:now as timestamptz) - interval '30 days'
            and (h.team_id = any (context_teams()) or h.holding_team = any (context_teams())
                 or h.sender_id in (select staff_id from me) or h.holder_id in (select staff_id from me))""");

    /** Whether a message went up from the caller, or from whom they cover for, since it was sent to the team. */
    static final String BEFORE = """
            (h.state in ('WAITING', 'ASKED') and h.asked_id not in (select staff_id from me)
             and exists (select 1 from handover_event e
                           join handover_event n on n.handover_id = e.handover_id and n.ordinal = e.ordinal + 1
                          where e.handover_id = h.id and e.asked_id in (select staff_id from me) and e.act <> 'REFUSED'
                            and n.act in ('CLIMBED', 'REPEATED')
                            and not exists (select 1 from handover_event s
                                             where s.handover_id = h.id and s.act = 'SENT_ON' and s.ordinal > e.ordinal)))""";

    private final String title;
    private final String nothing;
    private final String condition;

    HandoverList(String title, String nothing, String condition) {
        this.title = title;
        this.nothing = nothing;
        this.condition = condition;
    }

    public static Optional<HandoverList> of(String name) {
        return Arrays.stream(values())
                .filter(list -> list.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Its name on pages. */
    public String title() {
        return title;
    }

    /** What its page says when nothing is in it. */
    public String nothing() {
        return nothing;
    }

    /** In SQL, of the hand-over {@code h} where {@code me} has the staff for whom the caller acts. */
    public String condition() {
        return condition;
    }
}
