package org.alongside.intake.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.concern.service.ConcernReader;
import org.alongside.organisation.service.CodeLists;
import org.alongside.person.service.Banners;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads referrals with what was answered. */
final class IntakeReader {

    private static final String LIST = """
            with waiting as materialized (
              select * from open_intake x
               where (select context_scope()) = 'PROVIDER' or x.team_id = any (context_teams())
               order by least(case when x.responded_at is null then x.answer_due end, x.decision_due), x.id
               limit 200)
            select o.id as referral, o.person_id as person, p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number,
                   t.name as team, code_label('SOURCE', o.source) as source, o.referrer_name as referrer,
                   o.received_at, o.responded_at, case when o.responded_at is null then o.answer_due end as answer_due,
                   o.decision_due,
                   (select f.name from on_duty(:now) d join named_staff f on f.id = d.staff_id
                     where d.team_id = o.team_id and d.kind in ('DUTY_WORKER', 'SHIFT_LEAD', 'TEAM_MANAGER', 'ON_CALL')
                     order by array_position(array['DUTY_WORKER', 'SHIFT_LEAD', 'TEAM_MANAGER', 'ON_CALL'], d.kind) limit 1) as on_duty,
                   coalesce(w.category, b.brief_category) as category, w.started_at as seen_from, w.due_at as seen_by,
                   exists (select 1 from written_plan s where s.person_id = o.person_id) as plan,
                   other_teams(o.person_id, o.team_id) as teams, b.brief_said, b.brief_length, b.brief_withheld, b.brief_danger, b.brief_source,
                   b.brief_source_id, b.brief_category
              from waiting o
              join named_team t on t.id = o.team_id
              join registered_person p on p.person_id = o.person_id and p.provider_id = o.provider_id
              left join response w on w.referral_id = o.id and w.seen_at is null and w.paused_at is null
              left join brief_words(array(select id from waiting)) b on b.referral_id = o.id
             order by least(case when o.responded_at is null then o.answer_due end, o.decision_due), o.id""";

    private static final String ONE = """
            select r.id as referral, r.person_id as person, coalesce(t.name, 'No team') as team,
                   code_label('SOURCE', r.source) as source, r.referrer_name, r.referrer_team, r.referrer_email, r.referrer_phone,
                   london_instant(r.received_date, coalesce(r.received_time, time '00:00')) as received_at, o.answer_due,
                   coalesce(o.decision_due, london_instant(r.received_date, coalesce(r.received_time, time '00:00'))
                            + make_interval(hours => clock_amount('REFERRAL_DECISION'))) as decision_due,
                   i.responded_at, i.decision, i.decided_at, i.decided_by, i.person_told, i.onward_referral, i.onward_handover,
                   (select f.name from intake e join recorded_referral x on x.id = e.referral_id
                      join named_team f on f.id = x.team_id where e.onward_referral = r.id) as came_from,
                   i.decision is null and r.rejection_date is null and r.discharge_date is null as open,
                   (select context_scope()) = 'PROVIDER' or r.team_id = any (context_teams()) as ours
              from recorded_referral r
              left join named_team t on t.id = r.team_id
              left join intake i on i.referral_id = r.id
              left join open_intake o on o.id = r.id
             where r.id = ?""";

    private static final String TOLD = """
            select y.kind, y.words, y.said_at, y.said_by, d.subject_id as subject, d.channel, d.address, d.state, d.first_sent_at,
                   d.received_at, d.received_by
              from intake_reply y
              join intake i on i.id = y.intake_id
              left join sent_link l on l.subject_id = y.id
              left join dispatch_state d on d.subject_id = coalesce(l.id, y.id)
             where i.referral_id = ? order by y.said_at desc, y.id""";

    private IntakeReader() {}

    static List<IntakeRow> list(Handle handle, Instant now) {
        return handle.createQuery(LIST)
                .bind("now", now)
                .map(ConstructorMapper.of(IntakeRow.class))
                .list();
    }

    static IntakeDetails one(Handle handle, UUID referral) {
        IntakeDetails.Row row = row(handle, referral);
        return new IntakeDetails(
                Banners.require(handle, row.person()),
                row,
                ConcernReader.ofReferral(handle, row.person(), referral),
                handle.createQuery(TOLD)
                        .bind(0, referral)
                        .map(ConstructorMapper.of(IntakeDetails.Told.class))
                        .list(),
                CodeLists.of(handle, "REJECTION"));
    }

    static IntakeDetails.Row row(Handle handle, UUID referral) {
        return handle.createQuery(ONE)
                .bind(0, referral)
                .map(ConstructorMapper.of(IntakeDetails.Row.class))
                .findOne()
                .orElseThrow(() -> new NotFound("referral"));
    }
}
