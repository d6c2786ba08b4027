package org.alongside.partnership.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.organisation.service.CodeLists;
import org.alongside.partnership.TeamPair;
import org.alongside.shared.Choice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads what pairs of teams do with each other. */
final class PairReader {

    private static final String PAIRS = """
            with kind as (select k.team_id, k.kind, t.local_id, t.name
                            from team_kind k join named_team t on t.id = k.team_id
                           where :today between k.valid_from and k.valid_to and t.provider_id = :provider)
            select c.team_id as crisis, m.team_id as community, c.name as crisis_name, m.name as community_name,
                   (select string_agg(coalesce(s.name, l.staff_local_id), ', ' order by s.name, l.staff_local_id) from link_worker l
                      left join named_staff s on s.provider_id = l.provider_id and s.local_id = l.staff_local_id
                     where l.crisis_team_id = c.team_id and l.community_team_id = m.team_id and l.start_date <= :today
                       and (l.end_date is null or l.end_date >= :today)) as link_workers,
                   (select max(v.visit_date) from link_worker_visit v
                     where v.crisis_team_id = c.team_id and v.community_team_id = m.team_id) as last_visit,
                   (select max(i.meeting_date) from interface_meeting i
                     where i.crisis_team_id = c.team_id and i.community_team_id = m.team_id
                       and i.crisis_manager_present and i.community_manager_present and i.pathways_reviewed) as last_meeting,
                   :every or array[c.team_id, m.team_id] && :teams as mine
              from kind c join kind m on c.kind = 'CRISIS_RESOLUTION' and m.kind = 'COMMUNITY'
             order by mine desc, c.name, m.name""";

    private static final String NAMES = """
            select c.name as crisis, m.name as community from named_team c, named_team m
             where c.id = :crisis and m.id = :community and c.provider_id = :provider and m.provider_id = c.provider_id
               and exists (select 1 from team_kind k where k.team_id = c.id and k.kind = 'CRISIS_RESOLUTION')
               and exists (select 1 from team_kind k where k.team_id = m.id and k.kind = 'COMMUNITY')""";

    private static final String LINK_WORKERS = """
            select l.staff_local_id as staff, coalesce(s.name, l.staff_local_id) as name, l.start_date as since, l.end_date as ended
              from link_worker l
              left join named_staff s on s.provider_id = l.provider_id and s.local_id = l.staff_local_id
             where l.crisis_team_id = :crisis and l.community_team_id = :community
             order by l.end_date desc nulls first, l.start_date desc, name""";

    private static final String EVENTS = """
            select v.visit_date as day, 'Visit' as what, coalesce(s.name, v.staff_local_id) as detail, v.note, v.entered_by
              from link_worker_visit v left join named_staff s on s.provider_id = v.provider_id and s.local_id = v.staff_local_id
             where v.crisis_team_id = :crisis and v.community_team_id = :community
            union all
            select i.meeting_date, 'Managers'' meeting',
                   concat_ws(', ', case when i.crisis_manager_present then 'crisis team''s manager there' end,
                                   case when i.community_manager_present then 'community team''s manager there' end,
                                   case when i.pathways_reviewed then 'pathway reviewed' end), i.note, i.entered_by
              from interface_meeting i where i.crisis_team_id = :crisis and i.community_team_id = :community
            union all
            select r.rating_date, 'Rating', r.rating || ' of 5, ' || code_label('RATING_SOURCE', r.source), null, r.entered_by
              from relationship_rating r where r.crisis_team_id = :crisis and r.community_team_id = :community
            order by day desc, what, detail limit\s""" + JointWorking.MOST;

    private static final String STAFF = """
            select s.local_id as value, s.name as label from named_staff s
             where s.team_id in (:crisis, :community)
                or exists (select 1 from team_account m
                            where m.staff_id = s.id and m.active and m.team_id in (:crisis, :community)
                              and m.valid_from <= context_today() and (m.valid_to is null or m.valid_to >= context_today()))
             order by label""";

    private final Handle handle;
    private final UUID provider;

    PairReader(Handle handle, UUID provider) {
        this.handle = handle;
        this.provider = provider;
    }

    /** Each crisis team with each community team. */
    List<PairRow> pairs(LocalDate today, List<UUID> teams, boolean every) {
        return handle.createQuery(PAIRS)
                .bind("today", today)
                .bind("provider", provider)
                .bind("every", every)
                .bind("teams", teams.toArray(UUID[]::new))
                .map(ConstructorMapper.of(PairRow.class))
                .list();
    }

    Optional<PairDetails> details(TeamPair pair) {
        return handle.createQuery(NAMES)
                .bindMethods(pair)
                .bind("provider", provider)
                .map((row, context) -> new PairDetails(
                        pair,
                        row.getString("crisis"),
                        row.getString("community"),
                        rows(LINK_WORKERS, pair, PairDetails.LinkWorkerRow.class),
                        rows(EVENTS, pair, PairDetails.EventRow.class),
                        rows(STAFF, pair, Choice.class),
                        CodeLists.of(handle, "RATING_SOURCE")))
                .findOne();
    }

    private <T> List<T> rows(String sql, TeamPair pair, Class<T> type) {
        return handle.createQuery(sql)
                .bindMethods(pair)
                .map(ConstructorMapper.of(type))
                .list();
    }
}
