package org.alongside.measure.service;

import java.util.List;
import java.util.UUID;
import org.alongside.measure.EvidenceRow;
import org.alongside.measure.MeasurePeriod;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** CORE item 34 a: of crisis care with an involved community team, how much had a joint meeting with one of them. */
final class JointMeetings {

    static final String JUDGED = """
            joint as (
              select c.local_id, c.person_id, c.team_local_id as team, c.discharge_date,
                     (select min(p.local_id) from known_registration p
                       where p.person_id = c.person_id and p.provider_id = c.provider_id) as person,
                     case when c.rejection_date is not null then 'the referral was rejected'
                          when i.teams = 0 then 'no community team was involved'
                     end as excluded,
                     i.met_on
                from crisis_care c
                join lateral (
                  select count(*) as teams,
                         min((select min(m.meeting_date) from recorded_meeting m
                               join listed_code s on s.list = 'JOINT_MEETING' and s.code = m.meeting_type
                                and m.meeting_date between s.valid_from and coalesce(s.valid_to, 'infinity')
                              where m.referral_id = c.id and m.community_team_id = t.team_id
                                and m.meeting_date between c.received_date and c.discharge_date)) as met_on
                    from involved_team t where t.referral_id = c.id) i on true
               where c.provider_id = :provider and c.discharge_date between :from and :to
                 and (:team = '' or c.team_local_id = :team))""";

    private static final String NO_MEETING = "no joint meeting with an involved community team";

    private static final String EVIDENCE = "with " + JUDGED + """
             select 'referral' as kind, local_id as id, person, discharge_date as date, met_on::text as value,
                   %s as reason, person_id, null::uuid as letter_id, null::integer as days,
                   twin_of(:provider, 'referral', local_id) as same_as
              from joint where %s order by discharge_date, local_id""";

    private final Handle handle;
    private final UUID provider;
    private final MeasurePeriod period;
    private final String team;

    JointMeetings(Handle handle, UUID provider, MeasurePeriod period, String team) {
        this.handle = handle;
        this.provider = provider;
        this.period = period;
        this.team = team;
    }

    List<EvidenceRow> numerator() {
        return evidence("null", "excluded is null and met_on is not null");
    }

    List<EvidenceRow> denominator() {
        return evidence("null", "excluded is null");
    }

    List<EvidenceRow> outsideNumerator() {
        return evidence("coalesce(excluded, '" + NO_MEETING + "')", "excluded is not null or met_on is null");
    }

    List<EvidenceRow> outsideDenominator() {
        return evidence("excluded", "excluded is not null");
    }

    private List<EvidenceRow> evidence(String reason, String condition) {
        return handle.createQuery(EVIDENCE.formatted(reason, condition))
                .bind("provider", provider)
                .bind("from", period.from())
                .bind("to", period.to())
                .bind("team", team)
                .map(ConstructorMapper.of(EvidenceRow.class))
                .list();
    }
}
