package org.alongside.discharge.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.discharge.SummaryState;
import org.alongside.discharge.SummaryText;
import org.alongside.person.service.Banners;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads a summary, its recipients and where their dispatches are. */
final class SummaryReader {

    private static final String ONE = """
            select s.*, t.name as team, r.received_date as received, r.discharge_date as ended
              from discharge_summary s
              join recorded_referral r on r.id = s.referral_id
              join named_team t on t.id = s.team_id
             where s.id = :summary""";

    private static final String RECIPIENTS = """
            select r.id, r.kind, r.name, coalesce(d.address, r.address) as address, r.required, r.included, r.reason, d.id as dispatch, d.state,
                   coalesce(d.attempts, 0) as attempts, d.first_sent_at, d.next_attempt_at, d.received_at, d.received_by,
                   d.last_error
              from summary_recipient r left join dispatch_state d on d.subject_id = r.id
             where r.summary_id = :summary
             order by r.kind, r.name""";

    private SummaryReader() {}

    /** One row of {@link #ONE}. */
    public record SummaryFacts(
            UUID id,
            UUID personId,
            UUID referralId,
            String state,
            String ownWords,
            String reason,
            String treatment,
            String plan,
            String gpActions,
            String crisisHelp,
            String authorName,
            Instant updatedAt,
            @Nullable String signedBy,
            @Nullable Instant signedAt,
            int version,
            String team,
            LocalDate received,
            @Nullable LocalDate ended) {

        SummaryText text() {
            return new SummaryText(ownWords, reason, treatment, plan, gpActions, crisisHelp);
        }
    }

    static Optional<SummaryDetails> summary(Handle handle, UUID summary) {
        return handle.createQuery(ONE)
                .bind("summary", summary)
                .map(ConstructorMapper.of(SummaryFacts.class))
                .findOne()
                .flatMap(s -> Banners.of(handle, s.personId())
                        .map(banner -> new SummaryDetails(
                                s.id(),
                                s.referralId(),
                                banner,
                                s.team(),
                                s.received(),
                                s.ended(),
                                SummaryState.valueOf(s.state()),
                                s.text(),
                                s.authorName(),
                                s.updatedAt(),
                                s.signedBy(),
                                s.signedAt(),
                                s.version(),
                                recipients(handle, s.id()))));
    }

    private static List<RecipientRow> recipients(Handle handle, UUID summary) {
        return handle.createQuery(RECIPIENTS)
                .bind("summary", summary)
                .map(ConstructorMapper.of(RecipientRow.class))
                .list();
    }
}
