package org.alongside.quality.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alongside.audit.AuditKind;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.quality.FaultKind;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Faults in the data of people with open care, as far as the caller may see them, and of the directory. They are found
 * when somebody looks, so a fault that is mended is gone from the list at once.
 */
@Stateless
@UseCase
public class DataQuality {

    /** The most that is listed of one kind. */
    public static final int MOST = 200;

    private static final String FAULTS = """
            with care as materialized (
              select distinct on (r.person_id) r.id, r.person_id, r.provider_id, r.team_id, t.local_id, t.type_code,
                     t.name as team
                from recorded_referral r join named_team t on t.id = r.team_id
               where r.rejection_date is null and (r.discharge_date is null or r.discharge_date > :today)
               order by r.person_id, r.received_date desc, r.id),
            someone as materialized (
              select c.*, p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number, g.practice_code,
                     s.name as coordinator
                from care c
                join registered_person p on p.person_id = c.person_id and p.provider_id = c.provider_id and p.error_at is null
                left join lateral (
                  select g.practice_code from registered_practice g
                   where g.provider_id = c.provider_id and g.person_id = c.person_id and g.start_date <= :today
                     and (g.end_date is null or g.end_date >= :today) and g.practice_code not like 'V8199_'
                   order by g.start_date desc limit 1) g on true
                left join lateral (
                  select o.name from named_coordinator o
                   where o.provider_id = c.provider_id and o.person_id = c.person_id and o.start_date <= :today
                     and (o.end_date is null or o.end_date >= :today)
                   order by o.start_date desc limit 1) s on true),
            of_person as (
              select f.kind, s.* from someone s
               cross join lateral (values
                 ('OPEN_AFTER_DEATH', s.death_date < :today),
                 ('NO_PRACTICE', s.practice_code is null),
                 ('NO_NHS_NUMBER', s.nhs_number is null),
                 ('NO_BIRTH_DATE', s.birth_date is null),
                 ('NO_NAME', s.family_name is null and s.given_name is null),
                 ('NO_COORDINATOR', s.coordinator is null and code_in('COMMUNITY', s.type_code, :today))) f (kind, wrong)
               where f.wrong and (s.death_date is null or f.kind = 'OPEN_AFTER_DEATH')),
            fault as (
              select o.kind, o.person_id as person, o.id as referral, o.family_name, o.given_name, o.birth_date, o.death_date, o.nhs_number,
                     o.team as about, coalesce(o.coordinator, d.name) as owner, 1 as people
                from of_person o
                left join lateral (
                  select h.name from on_duty(:now) d join named_staff h on h.id = d.staff_id
                   where d.team_id = o.team_id and d.kind = 'TEAM_MANAGER') d on true
              union all
              select 'PRACTICE_WITHOUT_EMAIL', null, null, null, null, null, null, null, coalesce(a.name, s.practice_code), null, count(*)
                from someone s left join practice a on a.provider_id = s.provider_id
                 and coalesce(a.ods_code, a.local_id) = s.practice_code
               where s.practice_code is not null and a.email is null
               group by coalesce(a.name, s.practice_code)
              union all
              select 'TEAM_WITHOUT_TYPE', null, null, null, null, null, null, null, t.name, null,
                     (select count(*) from care c where c.team_id = t.id)
                from named_team t where t.provider_id = :provider and t.type_code is null)
            """;

    private static final String COUNTS = FAULTS + "select kind, count(*) as faults from fault group by kind";

    private static final String LIST = FAULTS + """
            select * from fault where kind = :kind
             order by people desc, owner nulls last, family_name nulls last, given_name, about
             limit""" + " " + MOST;

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    @Inject
    private BusinessClock clock;

    /** How many there are of each kind; a kind without one is missing. */
    @Access(value = Permission.SEE_QUALITY, audit = AuditKind.NONE)
    public Map<FaultKind, Integer> counts() {
        return jdbi.withHandle(handle -> asked(handle.createQuery(COUNTS))
                .reduceRows(new EnumMap<>(FaultKind.class), (counts, row) -> {
                    counts.put(
                            FaultKind.valueOf(row.getColumn("kind", String.class)),
                            row.getColumn("faults", Integer.class));
                    return counts;
                }));
    }

    /** Those of one kind, at most {@value #MOST}: what touches most people first. */
    @Access(value = Permission.SEE_QUALITY, audit = AuditKind.LIST)
    public List<FaultRow> faults(FaultKind kind) {
        return jdbi.withHandle(handle -> asked(handle.createQuery(LIST))
                .bind("kind", kind.name())
                .map(ConstructorMapper.of(FaultRow.class))
                .list());
    }

    private Query asked(Query query) {
        @Nullable Object provider = user.provider();
        return query.bind("today", clock.today()).bind("now", clock.instant()).bind("provider", provider);
    }
}
