package org.alongside.backup.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What must hold of any database of the product's, whatever happened to it. Each query counts what breaks it. */
final class Verification {

    private static final Map<String, String> INVARIANTS = new LinkedHashMap<>();

    static {
        INVARIANTS.put("migrations that failed", "select count(*) from flyway_schema_history where not success");
        INVARIANTS.put(
                "blocks of the audit that are not as they were sealed",
                "select count(*) from (select audit_broken_block() as block) b where block is not null");
        INVARIANTS.put("messages that nobody answers for", """
                select count(*) from dispatch where owner_name = '' or next_attempt_at is null""");
        INVARIANTS.put("messages that count as sent at no time", """
                select count(*) from dispatch where state in ('SENT', 'RECEIVED') and first_sent_at is null""");
        INVARIANTS.put("messages that could not be delivered and are nobody's task", """
                select count(*) from dispatch d
                 where d.state = 'UNDELIVERABLE'
                   and not exists (select 1 from task t where t.subject_id = d.subject_id and t.state = 'OPEN')""");
        INVARIANTS.put("recipients of signed summaries to whom nothing is on its way", """
                select count(*) from summary_recipient r
                  join discharge_summary s on s.id = r.summary_id and s.state = 'SIGNED'
                 where r.included and not exists (select 1 from dispatch d where d.subject_id = r.id)""");
    }

    private Verification() {}

    /** What does not hold, one sentence each. */
    static List<String> of(Handle handle) {
        List<String> broken = new ArrayList<>();
        INVARIANTS.forEach((what, query) -> {
            long count = handle.createQuery(query).mapTo(Long.class).one();
            if (count > 0) {
                broken.add("There are " + count + " " + what + ".");
            }
        });
        return broken;
    }

    static void failOn(List<String> broken) {
        if (!broken.isEmpty()) {
            throw new MaintenanceFailed(String.join(System.lineSeparator(), broken));
        }
    }
}
