package org.alongside.handover.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.handover.Handover;
import org.alongside.handover.HandoverState;
import org.alongside.handover.Urgency;
import org.alongside.link.LinkAct;
import org.alongside.link.LinkPurpose;
import org.alongside.link.PersonalLink;
import org.alongside.link.service.LinkTarget;
import org.alongside.link.service.LinkView;
import org.alongside.shared.PersonName;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.LetterDate;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** A hand-over as somebody without an account reads and answers it. Whoever accepts it there holds it by name. */
@Dependent
class HandoverLink implements LinkTarget {

    private static final String ONE = """
            select p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number, h.text, h.urgency, h.carer, h.state, h.due_at,
                   h.sender_name as sender, t.name as team, t.phone, k.name as holder
              from handover h
              join named_team t on t.id = h.team_id
              join named_staff k on k.id = h.holder_id
              join registered_person p on p.person_id = h.person_id and p.provider_id = h.provider_id
             where h.id = ?""";

    private static final String SAID = """
            select e.act || ': ' || e.done_by || ', ' as label, e.words as value from handover_event e
             where e.handover_id = ? and e.act in ('QUESTION', 'ANSWERED') order by e.ordinal""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private HandoverStore store;

    @Inject
    private BusinessClock clock;

    /** A row of {@link #ONE}. */
    public record Row(
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate deathDate,
            @Nullable String nhsNumber,
            String text,
            Urgency urgency,
            boolean carer,
            HandoverState state,
            Instant dueAt,
            String sender,
            String team,
            @Nullable String phone,
            String holder) {}

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.HANDOVER;
    }

    @Override
    public LinkView view(PersonalLink link) {
        return jdbi.withHandle(handle -> {
            Row row = handle.createQuery(ONE)
                    .bind(0, link.subject())
                    .map(ConstructorMapper.of(Row.class))
                    .findOne()
                    .orElseThrow(() -> new NotFound("hand-over"));
            return new LinkView(
                    "A message from " + row.sender(), row.text(), facts(handle, link.subject(), row), acts(row));
        });
    }

    private static List<LinkView.Fact> facts(Handle handle, UUID id, Row row) {
        List<LinkView.Fact> facts = LinkView.about(
                PersonName.shown(row.familyName(), row.givenName()), row.birthDate(), row.deathDate(), row.nhsNumber());
        facts.add(
                new LinkView.Fact("An answer is needed", row.urgency().title() + ", by " + LetterDate.of(row.dueAt())));
        facts.add(new LinkView.Fact("Where it is", row.state().title()));
        facts.add(new LinkView.Fact("Held by", row.holder()));
        facts.add(new LinkView.Fact("Sent to", row.phone() == null ? row.team() : row.team() + ", " + row.phone()));
        handle.createQuery(SAID)
                .bind(0, id)
                .map(ConstructorMapper.of(LinkView.Fact.class))
                .forEach(facts::add);
        return facts;
    }

    private static List<LinkAct> acts(Row row) {
        if (row.state().answerable()) {
            return List.of(LinkAct.ACCEPT, LinkAct.ASK, LinkAct.REFUSE);
        }
        if (row.state() == HandoverState.ACCEPTED) {
            return List.of(row.carer() ? LinkAct.DONE_AND_TOLD : LinkAct.DONE);
        }
        return List.of();
    }

    @Override
    public void answer(PersonalLink link, LinkAct act, String words) {
        UUID staff = link.recipientStaff();
        Handover handover = store.forChange(link.subject());
        Instant now = clock.instant();
        if (act == LinkAct.ACCEPT && staff != null) {
            handover.accept(staff, link.recipient(), now);
        } else if (act == LinkAct.ASK) {
            handover.ask(link.recipient(), words, now);
        } else if (act == LinkAct.REFUSE) {
            handover.refuse(link.recipient(), words, now);
        } else {
            handover.close(link.recipient(), words, act == LinkAct.DONE_AND_TOLD, now);
        }
        store.written(handover);
    }
}
