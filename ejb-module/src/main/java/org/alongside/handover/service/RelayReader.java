package org.alongside.handover.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.handover.HandoverState;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Finds what another system names by the identifiers that the two share, and reads a hand-over in them. */
final class RelayReader {

    private static final String PROVIDER = """
            select id from named_provider where cast(:code as text) is null or ods_code = :code order by own desc, demonstration desc, ods_code limit 1""";

    private static final String PERSON = """
            select person_id from known_registration
             where provider_id = :provider and (cast(:nhs as text) is null or nhs_number = :nhs)
               and (cast(:local as text) is null or local_id = :local)
               and error_at is null
             order by alias, local_id limit 1""";

    private static final String STAFF = """
            select s.id, s.name from named_staff s
             where s.local_id = :staff and s.provider_id = (select provider_id from named_team where id = :team)
               and (s.id = :asked or s.id in (select staff_id from works_in(:team, :today)))""";

    private static final String ONE = """
            select h.state, k.local_id as holder, a.local_id as asked_of, h.due_at
              from handover h join named_staff k on k.id = h.holder_id join named_staff a on a.id = h.asked_id where h.id = ?""";

    private static final String HISTORY = """
            select e.at, e.act as event, k.local_id as holder, a.local_id as asked_of
              from handover_event e join named_staff k on k.id = e.holder_id join named_staff a on a.id = e.asked_id
             where e.handover_id = ? order by e.ordinal""";

    private RelayReader() {}

    /** What a message names. */
    record Found(
            UUID provider, UUID person, UUID team, @Nullable UUID staff) {}

    /** A member of staff. */
    public record Staff(UUID id, String name) {}

    /** A row of {@link #ONE}. */
    public record Row(HandoverState state, String holder, String askedOf, Instant dueAt) {}

    static Found find(Handle handle, RelayedMessage relayed, LocalDate today) {
        UUID provider = handle.createQuery(PROVIDER)
                .bind("code", relayed.provider())
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> new NotFound("provider '" + relayed.provider() + "'"));
        UUID team = handle.createQuery("select id from named_team where provider_id = ? and local_id = ?")
                .bind(0, provider)
                .bind(1, relayed.to().team())
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> new NotFound("team '" + relayed.to().team() + "'"));
        UUID person = handle.createQuery(PERSON)
                .bind("provider", provider)
                .bind("nhs", relayed.about().nhsNumber())
                .bind("local", relayed.about().localPatientId())
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> new NotFound("person with this identifier"));
        String local = relayed.to().staff();
        UUID staff = local == null
                ? null
                : staff(handle, local, team, null, today)
                        .orElseThrow(() -> new RuleBroken(HandoverRelay.NOT_OF_TEAM, local))
                        .id();
        return new Found(provider, person, team, staff);
    }

    /**
     * Empty unless they work in the team.
     *
     * @param asked who is asked already, which may be whoever answers for the whole trust
     */
    static Optional<Staff> staff(Handle handle, String staff, UUID team, @Nullable UUID asked, LocalDate today) {
        return handle.createQuery(STAFF)
                .bind("staff", staff)
                .bind("team", team)
                .bind("asked", asked)
                .bind("today", today)
                .map(ConstructorMapper.of(Staff.class))
                .findOne();
    }

    static Optional<HandoverStatus> status(Handle handle, UUID id) {
        Optional<Row> row = handle.createQuery(ONE)
                .bind(0, id)
                .map(ConstructorMapper.of(Row.class))
                .findOne();
        List<HandoverStatus.Event> history = handle.createQuery(HISTORY)
                .bind(0, id)
                .map(ConstructorMapper.of(HandoverStatus.Event.class))
                .list();
        return row.map(one -> new HandoverStatus(id, one.state(), one.holder(), one.askedOf(), one.dueAt(), history));
    }
}
