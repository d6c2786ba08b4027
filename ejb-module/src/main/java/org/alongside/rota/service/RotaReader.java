package org.alongside.rota.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;
import org.alongside.organisation.service.TeamLock;
import org.alongside.rota.DutyKind;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads the rota: who is on duty now, and what a team has planned. */
@Dependent
class RotaReader {

    private static final String NOW = """
            select t.id as team, t.name as team_name, t.id = any (:mine) as mine, t.phone as team_phone,
                   d.kind, s.name, coalesce(d.phone, s.phone, t.phone) as phone, d.until
              from named_team t join named_provider p on p.id = t.provider_id
              left join on_duty(:now) d on d.team_id = t.id and d.kind = any (:kinds)
              left join named_staff s on s.id = d.staff_id
             where p.own or p.demonstration
             order by 3 desc, 2""";

    private static final String DUTIES = """
            select d.id, d.kind, s.name as staff, d.phone, d.starts_at, d.ends_at
              from duty d join named_staff s on s.id = d.staff_id
             where d.team_id = :team and d.ends_at > :since
             order by d.starts_at, d.kind""";

    private static final String STAFF = """
            select s.id, s.name from named_staff s
             where s.id in (select staff_id from works_in(:team, :today))
             order by name""";

    private final Jdbi jdbi;

    @Inject
    RotaReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A row of {@link #NOW}. */
    public record NowRow(
            UUID team,
            String teamName,
            boolean mine,
            @Nullable String teamPhone,
            @Nullable DutyKind kind,
            @Nullable String name,
            @Nullable String phone,
            @Nullable Instant until) {}

    /** The provider of a team, where it is one of the caller's or the caller plans the rota of every one; locked for this transaction. */
    static UUID provider(Jdbi jdbi, CurrentUser user, UUID team) {
        UUID provider = jdbi.withHandle(handle -> TeamLock.take(handle, team));
        boolean theirs = user.principal().teams().contains(team)
                || user.may(Permission.EVERY_TEAM) && user.may(Permission.MANAGE_ROTA);
        if (!theirs || !provider.equals(user.provider())) {
            throw new NotFound("team");
        }
        return provider;
    }

    List<OnDuty> now(Instant now, List<UUID> mine) {
        List<NowRow> rows = jdbi.withHandle(handle -> handle.createQuery(NOW)
                .bind("now", now)
                .bindArray("mine", UUID.class, mine)
                .bindArray("kinds", String.class, List.of(names()))
                .map(ConstructorMapper.of(NowRow.class))
                .list());
        Map<UUID, OnDuty> teams = new LinkedHashMap<>();
        for (NowRow row : rows) {
            OnDuty team = teams.computeIfAbsent(
                    row.team(),
                    id -> new OnDuty(id, row.teamName(), row.mine(), row.teamPhone(), new EnumMap<>(DutyKind.class)));
            if (row.kind() != null && row.name() != null) {
                team.holders().put(row.kind(), new OnDuty.Holder(row.name(), row.phone(), row.until()));
            }
        }
        return new ArrayList<>(teams.values());
    }

    TeamRota team(UUID team, Instant since, LocalDate today) {
        return jdbi.withHandle(handle -> new TeamRota(
                team,
                handle.createQuery("select name from named_team where id = ?")
                        .bind(0, team)
                        .mapTo(String.class)
                        .findOne()
                        .orElseThrow(() -> new NotFound("team")),
                handle.createQuery(DUTIES)
                        .bind("team", team)
                        .bind("since", since)
                        .map(ConstructorMapper.of(TeamRota.Row.class))
                        .list(),
                handle.createQuery(STAFF)
                        .bind("team", team)
                        .bind("today", today)
                        .map(ConstructorMapper.of(TeamRota.StaffChoice.class))
                        .list()));
    }

    private static String[] names() {
        return Arrays.stream(DutyKind.values()).map(Enum::name).toArray(String[]::new);
    }
}
