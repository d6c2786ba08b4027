package org.alongside.record.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.person.service.Banners;
import org.alongside.referral.service.InvolvedTeams;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** A person's record. Opening it is audited; a person whom the caller may not see is not found. */
@Stateless
@UseCase
public class Records {

    public static final int PAGE = 50;

    private static final String NEXT = """
            select c.id as referral, coalesce(c.team_name, c.team_local_id) as team, c.received_date as received,
                   c.discharge_date as ended,
                   c.letter_date is not null
                     or exists (select 1 from signed_summary s where s.referral_id = c.id) as summary_sent
              from crisis_care c
             where c.person_id = :person and c.rejection_date is null
             order by c.discharge_date desc nulls first, c.received_date desc limit 1""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Trail trail;

    /** @throws NotFound also where the caller may not see the person */
    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.READ)
    public RecordDetails open(UUID person) {
        trail.about(person);
        return jdbi.withHandle(handle -> new RecordDetails(
                Banners.require(handle, person),
                InvolvedTeams.of(handle, person),
                handle.createQuery(NEXT)
                        .bind("person", person)
                        .map(ConstructorMapper.of(NextStep.class))
                        .findOne()
                        .orElse(null)));
    }

    /** One more event than {@link #PAGE} says that there are earlier ones. */
    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.READ)
    public List<TimelineEvent> timeline(UUID person, TimelineQuery wanted) {
        trail.about(person);
        String[] kinds = wanted.told().stream().map(Enum::name).toArray(String[]::new);
        return jdbi.withHandle(handle -> handle.createQuery(TimelineSql.EVENTS)
                .bind("person", person)
                .bind("kinds", kinds)
                .bind("beforeDay", wanted.beforeDay())
                .bind("beforeTime", wanted.beforeTime())
                .bind("beforeKey", wanted.beforeKey())
                .bind("limit", PAGE + 1)
                .map(ConstructorMapper.of(TimelineEvent.class))
                .list());
    }
}
