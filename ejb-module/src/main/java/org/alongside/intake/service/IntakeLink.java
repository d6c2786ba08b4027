package org.alongside.intake.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.alongside.intake.ReplyKind;
import org.alongside.link.LinkAct;
import org.alongside.link.LinkPurpose;
import org.alongside.link.PersonalLink;
import org.alongside.link.service.LinkTarget;
import org.alongside.link.service.LinkView;
import org.alongside.shared.PersonName;
import org.alongside.shared.service.LetterDate;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** What became of a referral, as whoever referred reads it. Saying that they have it is the receipt. */
@Dependent
class IntakeLink implements LinkTarget {

    private static final String ONE = """
            select y.kind, y.words, y.said_at, y.said_by, p.family_name, p.given_name, t.name as team, t.phone,
                   london_instant(r.received_date, coalesce(r.received_time, time '00:00')) as received_at,
                   exists (select 1 from sent_link l join dispatch_state d on d.subject_id = l.id
                            where l.subject_id = y.id and d.state = 'RECEIVED') as received
              from intake_reply y
              join intake i on i.id = y.intake_id
              join recorded_referral r on r.id = i.referral_id
              join named_team t on t.id = r.team_id
              join registered_person p on p.person_id = y.person_id and p.provider_id = y.provider_id
             where y.id = ?""";

    @Inject
    private Jdbi jdbi;

    /** A row of {@link #ONE}. */
    public record Row(
            ReplyKind kind,
            String words,
            Instant saidAt,
            String saidBy,
            @Nullable String familyName,
            @Nullable String givenName,
            String team,
            @Nullable String phone,
            Instant receivedAt,
            boolean received) {}

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.INTAKE;
    }

    @Override
    public LinkView view(PersonalLink link) {
        Row row = jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind(0, link.subject())
                .map(ConstructorMapper.of(Row.class))
                .findOne()
                .orElseThrow(() -> new NotFound("referral")));
        return new LinkView(
                row.kind().title(),
                row.words(),
                List.of(
                        new LinkView.Fact("About", PersonName.shown(row.familyName(), row.givenName())),
                        new LinkView.Fact("Referred", LetterDate.of(row.receivedAt())),
                        new LinkView.Fact("Answered", LetterDate.of(row.saidAt()) + ", " + row.saidBy()),
                        new LinkView.Fact("Team", row.phone() == null ? row.team() : row.team() + ", " + row.phone())),
                row.received() ? List.of() : List.of(LinkAct.RECEIVED));
    }

    @Override
    public void answer(PersonalLink link, LinkAct act, String words) {
        // the receipt is all that they can say, and the dispatch keeps it
    }
}
