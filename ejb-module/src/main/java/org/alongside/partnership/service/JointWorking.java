package org.alongside.partnership.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.partnership.InterfaceMeeting;
import org.alongside.partnership.Rating;
import org.alongside.partnership.TeamPair;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * What a crisis team and a community team do with each other: link workers and their visits, managers' meetings, and how
 * good each side finds it. Either team keeps it, and a supervisor every team's.
 */
@Stateless
@UseCase
public class JointWorking {

    /** Events that one page shows; older ones are in the lists behind the measures. */
    public static final int MOST = 30;

    private static final String LINK = """
            insert into link_worker (provider_id, crisis_team_id, community_team_id, staff_local_id, start_date, entered_by, entered_at)
            values (:provider, :crisis, :community, :staff, :day, :by, :now) on conflict do nothing""";

    private static final String ACTIVE = """
            select exists (select 1 from link_worker where crisis_team_id = :crisis and community_team_id = :community
                            and staff_local_id = :staff and (end_date is null or end_date >= :day))""";

    private static final String UNLINK = """
            update link_worker set end_date = :day, ended_by = :by
             where crisis_team_id = :crisis and community_team_id = :community and staff_local_id = :staff
               and start_date = :since and start_date <= :day and end_date is null""";

    private static final String VISIT = """
            insert into link_worker_visit (provider_id, crisis_team_id, community_team_id, staff_local_id, visit_date, row_key, note,
                                           entered_by, entered_at)
            values (:provider, :crisis, :community, :staff, :day, new_local_id(), :note, :by, :now)""";

    private static final String MEETING = """
            insert into interface_meeting (provider_id, local_id, crisis_team_id, community_team_id, meeting_date,
                                           crisis_manager_present, community_manager_present, pathways_reviewed, note, entered_by, entered_at)
            values (:provider, new_local_id(), :crisis, :community, :day, :crisisManager, :communityManager, :pathwaysReviewed,
                    :note, :by, :now)""";

    private static final String RATING = """
            insert into relationship_rating (provider_id, crisis_team_id, community_team_id, source, rating_date, rating, row_key,
                                             entered_by, entered_at)
            values (:provider, :crisis, :community, :source, :day, :value, new_local_id(), :by, :now)""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** Each crisis team with each community team, those that the caller keeps first. */
    @Access(value = Permission.KEEP_JOINT_WORKING, audit = AuditKind.NONE)
    public List<PairRow> pairs() {
        return jdbi.withHandle(handle -> new PairReader(handle, provider())
                .pairs(clock.today(), user.principal().teams(), user.may(Permission.EVERY_TEAM)));
    }

    @Access(value = Permission.KEEP_JOINT_WORKING, audit = AuditKind.NONE)
    public PairDetails pair(TeamPair pair) {
        boolean mine = user.may(Permission.EVERY_TEAM)
                || user.principal().teams().contains(pair.crisis())
                || user.principal().teams().contains(pair.community());
        if (!mine) {
            throw new NotFound("pair of teams");
        }
        return jdbi.withHandle(handle ->
                new PairReader(handle, provider()).details(pair).orElseThrow(() -> new NotFound("pair of teams")));
    }

    /** @param staff by the local identifier of the directory */
    @Access(value = Permission.KEEP_JOINT_WORKING, audit = AuditKind.CHANGE)
    public void link(TeamPair pair, String staff, LocalDate from) {
        member(pair(pair), staff);
        change(pair, from, "link worker " + staff, handle -> {
            boolean active = handle.createQuery(ACTIVE)
                    .bindMethods(pair)
                    .bind("staff", staff)
                    .bind("day", from)
                    .mapTo(Boolean.class)
                    .one();
            RuleBroken.unless(!active, "partnership.linkedAlready");
            return handle.createUpdate(LINK).bind("staff", staff);
        });
    }

    /** @param since the day on which they became link worker */
    @Access(value = Permission.KEEP_JOINT_WORKING, audit = AuditKind.CHANGE)
    public void unlink(TeamPair pair, String staff, LocalDate since, LocalDate lastDay) {
        pair(pair);
        RuleBroken.unless(!lastDay.isBefore(since), "partnership.endsBeforeItBegan");
        change(
                pair,
                lastDay,
                "end of link worker " + staff,
                handle -> handle.createUpdate(UNLINK).bind("staff", staff).bind("since", since));
    }

    @Access(value = Permission.KEEP_JOINT_WORKING, audit = AuditKind.CHANGE)
    public void visit(TeamPair pair, String staff, LocalDate day, @Nullable String note) {
        member(pair(pair), staff);
        change(
                pair,
                day,
                "visit",
                handle -> handle.createUpdate(VISIT).bind("staff", staff).bind("note", note));
    }

    @Access(value = Permission.KEEP_JOINT_WORKING, audit = AuditKind.CHANGE)
    public void meet(TeamPair pair, InterfaceMeeting meeting) {
        pair(pair);
        change(
                pair,
                meeting.day(),
                "managers' meeting",
                handle -> handle.createUpdate(MEETING).bindMethods(meeting));
    }

    @Access(value = Permission.KEEP_JOINT_WORKING, audit = AuditKind.CHANGE)
    public void rate(TeamPair pair, Rating rating) {
        pair(pair);
        change(
                pair,
                rating.day(),
                "rating",
                handle -> handle.createUpdate(RATING).bindMethods(rating));
    }

    private interface Change {
        Update on(Handle handle);
    }

    private void change(TeamPair pair, LocalDate day, String what, Change change) {
        RuleBroken.unless(!day.isAfter(clock.today()), "partnership.inFuture");
        trail.subject(what + " of " + day + ", teams " + pair.crisis() + " and " + pair.community());
        int rows = jdbi.withHandle(handle -> change.on(handle)
                .bindMethods(pair)
                .bind("provider", provider())
                .bind("day", day)
                .bind("by", user.displayName())
                .bind("now", clock.instant())
                .execute());
        if (rows == 0) {
            throw new NotFound("link worker");
        }
    }

    private static void member(PairDetails details, String staff) {
        if (details.staff().stream().noneMatch(choice -> choice.value().equals(staff))) {
            throw new NotFound("member of staff");
        }
    }

    private UUID provider() {
        UUID provider = user.provider();
        if (provider == null) {
            throw new NotFound("pair of teams");
        }
        return provider;
    }
}
