package org.alongside.handover.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.handover.Handover;
import org.alongside.handover.Ladder;
import org.alongside.handover.Place;
import org.alongside.handover.Rung;
import org.alongside.rota.DutyKind;
import org.alongside.shared.RuleBroken;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a hand-over at a moment: whom it can be asked of, and who holds it when its holder goes. Whoever is away
 * is replaced by their cover, and a team without anybody on duty by whoever answers for the trust. Read in one statement.
 */
final class Answering {

    /** How long somebody sends for whose shift the rota does not know. */
    static final Duration USUAL_SHIFT = Duration.ofHours(8);

    /** A change of the rota takes effect on what is open already within this time. */
    private static final Duration LOOKED_UP = Duration.ofHours(1);

    private static final String NOW = """
            with answers as (select * from on_duty(:now) where kind = any (:kinds))
            select null::uuid as team, case when a.staff_id = s.id then 'PERSON' else 'COVER' end as what, a.staff_id as staff, a.until
              from named_staff s cross join lateral answers_for(s.id, :now) a where s.id = :addressee
            union all
            select d.team_id, d.kind, a.staff_id, least(d.until, a.until)
              from answers d cross join lateral answers_for(d.staff_id, :now) a where d.team_id in (:team, :holding)
            union all
            (select null, 'TRUST', a.staff_id, least(d.until, a.until)
               from answers d join named_team t on t.id = d.team_id cross join lateral answers_for(d.staff_id, :now) a
              where t.provider_id = (select provider_id from named_team where id = :team)
                and not exists (select 1 from answers o where o.team_id = :team)
              order by array_position(array['ON_CALL', 'TEAM_MANAGER', 'SHIFT_LEAD', 'DUTY_WORKER'], d.kind), t.local_id limit 1)""";

    /** A directory may know duties that nobody here answers for. */
    private static final String[] KINDS =
            Arrays.stream(DutyKind.values()).map(Enum::name).toArray(String[]::new);

    private static final String SHIFT_END = "select max(d.until) from on_duty(:now) d where d.staff_id = :staff";

    private final Where where;
    private final Instant now;
    private final Map<UUID, Map<DutyKind, Place>> duties = new HashMap<>();
    private final Map<Rung, Place> named = new EnumMap<>(Rung.class);
    private @Nullable Place trust;

    /**
     * Where is asked and who holds.
     *
     * @param holding the team of the holder
     * @param sender who is not asked for an answer to their own message; null where another system sent it
     */
    record Where(
            UUID team,
            @Nullable UUID addressee,
            UUID holding,
            @Nullable UUID sender) {

        static Where of(Handover handover) {
            return new Where(handover.team(), handover.addressee(), handover.holdingTeam(), handover.sender());
        }

        /** The same one, asked of somebody else. */
        static Where of(Handover handover, UUID toTeam, @Nullable UUID toStaff) {
            return new Where(toTeam, toStaff, handover.holdingTeam(), handover.sender());
        }
    }

    /** A row of {@link #NOW}. */
    public record Row(
            @Nullable UUID team,
            String what,
            UUID staff,
            @Nullable Instant until) {}

    private Answering(Where where, Instant now) {
        this.where = where;
        this.now = now;
    }

    static Answering at(Handle handle, Where where, Instant now) {
        Answering answering = new Answering(where, now);
        handle.createQuery(NOW)
                .bind("now", now)
                .bind("team", where.team())
                .bind("addressee", where.addressee())
                .bind("holding", where.holding())
                .bind("kinds", KINDS)
                .map(ConstructorMapper.of(Row.class))
                .forEach(answering::put);
        return answering;
    }

    /** A member of staff who holds what they send until their shift ends. */
    static Place sender(Handle handle, UUID staff, Instant now) {
        Instant end = handle.createQuery(SHIFT_END)
                .bind("now", now)
                .bind("staff", staff)
                .mapTo(Instant.class)
                .findOne()
                .orElse(now.plus(USUAL_SHIFT));
        return new Place(staff, end);
    }

    private void put(Row row) {
        Instant again = now.plus(LOOKED_UP);
        Place place = new Place(row.staff(), row.until() == null || row.until().isAfter(again) ? again : row.until());
        if (row.what().equals("TRUST")) {
            trust = place;
        } else if (row.team() == null) {
            named.put(Rung.valueOf(row.what()), place);
        } else {
            duties.computeIfAbsent(row.team(), team -> new EnumMap<>(DutyKind.class))
                    .putIfAbsent(DutyKind.valueOf(row.what()), place);
        }
    }

    Ladder ladder() {
        Map<Rung, Place> places = new EnumMap<>(named);
        put(places, Rung.DUTY_WORKER, first(where.team(), DutyKind.DUTY_WORKER, DutyKind.SHIFT_LEAD));
        put(places, Rung.TEAM_MANAGER, first(where.team(), DutyKind.TEAM_MANAGER));
        put(places, Rung.ON_CALL, first(where.team(), DutyKind.ON_CALL).or(() -> Optional.ofNullable(trust)));
        Ladder ladder = new Ladder(places);
        return where.sender() == null ? ladder : ladder.without(where.sender());
    }

    /** Who holds it when its holder goes; empty where nobody of that team is on duty. */
    Optional<Place> keeper() {
        List<DutyKind> order = where.sender() == null
                ? List.of(DutyKind.DUTY_WORKER, DutyKind.SHIFT_LEAD, DutyKind.TEAM_MANAGER, DutyKind.ON_CALL)
                : List.of(DutyKind.SHIFT_LEAD, DutyKind.DUTY_WORKER, DutyKind.TEAM_MANAGER, DutyKind.ON_CALL);
        return first(where.holding(), order.toArray(DutyKind[]::new)).or(() -> Optional.ofNullable(trust));
    }

    /** Who holds a message from outside as it arrives. */
    Place receiver() {
        return keeper().orElseThrow(() -> new RuleBroken("handover.nobodyAnswers"));
    }

    private static void put(Map<Rung, Place> places, Rung rung, Optional<Place> place) {
        place.ifPresent(found -> places.put(rung, found));
    }

    private Optional<Place> first(UUID team, DutyKind... kinds) {
        Map<DutyKind, Place> ofTeam = duties.getOrDefault(team, Map.of());
        for (DutyKind kind : kinds) {
            if (ofTeam.containsKey(kind)) {
                return Optional.of(ofTeam.get(kind));
            }
        }
        return Optional.empty();
    }
}
