package org.alongside.handover.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.alongside.dispatch.Dispatch;
import org.alongside.handover.Handover;
import org.alongside.handover.HandoverState;
import org.alongside.link.LinkPurpose;
import org.alongside.link.PersonalLink;
import org.alongside.link.service.Links;
import org.alongside.shared.London;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is asked and has no account gets a personal link by e-mail, once for each hand-over. It ends when the hand-over is
 * done, or somebody else has accepted it.
 */
@Dependent
class HandoverGuests {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);

    private static final String ASKED = """
            select s.name, s.email, k.name as holder,
                   (select a.account_id from staff_account a where a.staff_id = k.id and a.active order by a.account_id limit 1) as holder_account
              from named_staff s cross join named_staff k
             where s.id = :asked and k.id = :holder and s.email like '%@%'
               and not exists (select 1 from staff_account a where a.staff_id = s.id and a.active)
               and not exists (select 1 from sent_link l where l.subject_id = :id and l.recipient_staff = s.id)""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Links links;

    /** A row of {@link #ASKED}. */
    public record Asked(
            String name,
            String email,
            String holder,
            @Nullable UUID holderAccount) {}

    /** Once what changed is written. */
    void follow(Handover handover) {
        if (handover.state().answerable()) {
            jdbi.withHandle(handle -> handle.createQuery(ASKED)
                            .bind("asked", handover.asked())
                            .bind("holder", handover.holder())
                            .bind("id", handover.id())
                            .map(ConstructorMapper.of(Asked.class))
                            .findOne())
                    .ifPresent(asked -> send(handover, asked));
        } else {
            links.withdraw(handover.id(), handover.state() == HandoverState.ACCEPTED ? handover.holder() : null);
        }
    }

    private void send(Handover handover, Asked asked) {
        links.send(
                new Dispatch.Sender(
                        handover.provider(), handover.person(), handover.team(), asked.holder(), asked.holderAccount()),
                new PersonalLink.Target(LinkPurpose.HANDOVER, handover.id()),
                new PersonalLink.Recipient(asked.name(), handover.asked(), asked.email()),
                "A message needs your answer by " + MOMENT.format(London.timeOf(handover.dueAt())),
                handover.althoughDied());
    }
}
