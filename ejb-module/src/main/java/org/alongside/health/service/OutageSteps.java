package org.alongside.health.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.health.Outage;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The short transactions around an outage: it is written down, somebody is chosen, and it is marked that they were told. */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutageSteps {

    /** Two servers whose database was away see the same outage; the first one writes it down. */
    private static final String WRITE = """
            with seen as (select 1 from outage o
                           where o.id <> :id and o.began_at <= coalesce(cast(:ended as timestamptz), now())
                             and (o.ended_at is null or o.ended_at >= :began))
            insert into outage (id, began_at, ended_at, what) select :id, :began, :ended, :what where not exists (select 1 from seen)
            on conflict (id) do update set ended_at = excluded.ended_at, what = excluded.what""";

    /** One that has ended, or goes on although the database is there; each is tried by one server at a time, once a minute. */
    private static final String CLAIM = """
            update outage set tried_at = now()
             where id = (select id from outage
                          where told_at is null and (tried_at is null or tried_at < now() - interval '1 minute')
                            and (ended_at is not null or began_at < now() - interval '1 minute')
                            and began_at > now() - interval '1 day'
                          order by began_at limit 1 for update skip locked)
            returning id, began_at as began, ended_at as ended, what""";

    /** Whoever is on call for the trust, or answers for it in their stead; else an administrator. With an address first. */
    private static final String WHOM = """
            with duty as (
              select s.name, s.local_id, s.email, coalesce(d.phone, s.phone) as phone, t.local_id as place,
                     array_position(array['ON_CALL', 'TEAM_MANAGER', 'SHIFT_LEAD', 'DUTY_WORKER'], d.kind) as rung
                from on_duty(:now) d join named_team t on t.id = d.team_id join named_provider p on p.id = t.provider_id
               cross join lateral answers_for(d.staff_id, :now) a join named_staff s on s.id = a.staff_id
               where p.own or not exists (select 1 from named_provider o where o.own)),
            anybody as (
              select name, email, phone, rung, place from duty where rung is not null and name <> local_id
              union all
              select a.display_name, s.email, s.phone, 9, a.username
                from account a join account_role r on r.account_id = a.id and r.role = 'ADMINISTRATOR'
                left join named_staff s on s.id = a.staff_id where a.active)
            update outage set told_name = w.name, told_email = w.email, told_phone = w.phone
              from (select * from anybody order by (email is null), rung, place limit 1) w
             where outage.id = :id
            returning told_name as name, told_email as email""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    /** Who is told; without an address the page that shows the outage has the name and the number. */
    public record Told(String name, @Nullable String email) {}

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void write(Outage outage) {
        jdbi.useHandle(handle -> {
            handle.execute("select pg_advisory_xact_lock(hashtext('outage'))");
            handle.createUpdate(WRITE)
                    .bind("id", outage.id())
                    .bind("began", outage.began())
                    .bind("ended", outage.ended())
                    .bind("what", outage.what())
                    .execute();
        });
    }

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public Optional<Outage> claim() {
        return jdbi.withHandle(handle -> handle.createQuery(CLAIM)
                .map(ConstructorMapper.of(Outage.class))
                .findOne());
    }

    /** Empty where the trust has nobody on duty and no administrator. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public Optional<Told> whom(UUID outage) {
        return jdbi.withHandle(handle -> handle.createQuery(WHOM)
                .bind("now", clock.instant())
                .bind("id", outage)
                .map(ConstructorMapper.of(Told.class))
                .findOne());
    }

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void told(UUID outage) {
        jdbi.useHandle(handle -> handle.execute("update outage set told_at = ? where id = ?", Instant.now(), outage));
    }
}
