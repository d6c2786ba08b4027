package org.alongside.measure.service;

import org.alongside.measure.Measure;

/** Accepted referrals that were open at the end of the last day of each month, by team. */
final class Caseload {

    private static final String TEAMS = """
            select distinct t.local_id as team from recorded_referral r join named_team t on t.id = r.team_id
             where r.provider_id = :provider and (:team = '' or t.local_id = :team)""";

    private static final String JUDGED = """
            select t.local_id as team, m.start as month, 'referral' as kind, r.local_id, r.person_id,
                   (select min(p.local_id) from known_registration p
                     where p.person_id = r.person_id and p.provider_id = r.provider_id) as person,
                   r.received_date as date, r.discharge_date::text as value, null::integer as days,
                   case when r.rejection_date is not null then 'the referral was not accepted'
                        when r.discharge_date <= m.last then 'it had ended by then'
                   end as why_open
              from recorded_referral r
              join named_team t on t.id = r.team_id
              join month m on r.received_date <= m.last
             where r.provider_id = :provider and (:team = '' or t.local_id = :team)""";

    static final MonthlyMeasure MEASURE =
            new MonthlyMeasure(Measure.CASELOAD, TEAMS, MonthlyMeasure.EACH, JUDGED, MonthlyMeasure.counted("open"));

    private Caseload() {}
}
