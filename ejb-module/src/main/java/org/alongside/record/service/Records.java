package org.alongside.record.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alongside.access.Permission;
import org.alongside.access.service.Access;
import org.alongside.access.service.NotFound;
import org.alongside.access.service.UseCase;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.person.service.Banners;
import org.alongside.person.service.PersonBanner;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** A person's record. Opening it is audited; a person whom the caller may not see is not found. */
@Stateless
@UseCase
public class Records {

    public static final int PAGE = 50;

    private static final String INVOLVED = """
            select coalesce(t.name, t.local_id) as team, t.phone, min(r.received_date) as since,
                   (select max(coalesce(f.name, c.staff_local_id)) from care_coordinator c
                      join staff f on f.provider_id = c.provider_id and f.local_id = c.staff_local_id and f.team_id = t.id
                     where c.person_id = r.person_id and c.start_date <= context_today()
                       and (c.end_date is null or c.end_date >= context_today())) as worker,
                   (select max(k.contact_date) from care_contact k join referral o on o.id = k.referral_id
                     where o.person_id = r.person_id and o.team_id = t.id and k.attendance in ('5', '6')) as last_contact
              from referral r join team t on t.id = r.team_id
             where r.person_id = :person and r.rejection_date is null
               and (r.discharge_date is null or r.discharge_date > context_today())
             group by r.person_id, t.id, t.name, t.local_id, t.phone
             order by since""";

    private static final String NEXT = """
            select c.id as referral, coalesce(c.team_name, c.team_local_id) as team, c.received_date as received,
                   c.discharge_date as ended,
                   c.letter_date is not null
                     or exists (select 1 from discharge_summary s where s.referral_id = c.id and s.state = 'SIGNED') as summary_sent
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
                banner(handle, person),
                handle.createQuery(INVOLVED)
                        .bind("person", person)
                        .map(ConstructorMapper.of(Involved.class))
                        .list(),
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
        String[] kinds = wanted.kinds().stream().map(Enum::name).toArray(String[]::new);
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

    private static PersonBanner banner(Handle handle, UUID person) {
        return Banners.of(handle, person).orElseThrow(() -> new NotFound("record"));
    }
}
