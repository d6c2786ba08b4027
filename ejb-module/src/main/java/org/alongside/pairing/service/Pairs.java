package org.alongside.pairing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.pairing.PairKind;
import org.alongside.pairing.PairState;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Decides about pairs: whether a likely one is one, and that a pair is none. */
@Stateless
@UseCase
public class Pairs {

    /** The most that is listed of each state. */
    public static final int MOST = 200;

    private static final String ROWS = """
            select k.kind, k.provider_id as provider, k.person_id as person, p.family_name, p.given_name, p.birth_date, p.death_date,
                   p.nhs_number, k.local_id, k.same_as, k.team, k.day, k.at, k.detail, k.entered_by, k.extract_day, k.extract_at,
                   k.extract_detail, k.paired_at, k.decided_by
              from pair k
              join person_registration p on p.person_id = k.person_id and p.provider_id = k.provider_id and not p.alias
             where\s""";

    private static final String OF_STATE =
            ROWS + "k.state = ? order by k.paired_at desc, k.day desc, k.kind, k.local_id limit " + MOST;

    private static final String ONE = ROWS + "k.kind = ? and k.local_id = ?";

    /** Names a pair by the row of the extract, under its identifier in the other system. */
    public record Key(PairKind kind, String localId) {

        @Override
        public String toString() {
            return kind + " " + localId;
        }
    }

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** Those about people whom the caller may see, the newest first; at most {@value #MOST}. */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.LIST)
    public List<PairedRow> rows(PairState state) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_STATE)
                .bind(0, state.name())
                .map(ConstructorMapper.of(PairedRow.class))
                .list());
    }

    /** How many likely pairs the figures count once until somebody decides. */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.NONE)
    public int likely() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from pair where state = 'LIKELY'")
                .mapTo(Integer.class)
                .one());
    }

    /** Each two are one. Those about which somebody else has decided meanwhile are passed over. */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.CHANGE)
    public void same(List<Key> keys) {
        jdbi.useHandle(handle -> found(handle, keys)
                .forEach(pair -> handle.execute(
                        "call pair_settle(?, ?, ?, ?)",
                        pair.provider(),
                        pair.kind().name(),
                        pair.localId(),
                        user.displayName())));
    }

    /**
     * The two are not one: the row of the extract counts by itself again, and is not paired by rule any more. Those about which
     * somebody else has decided meanwhile are passed over.
     */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.CHANGE)
    public void apart(List<Key> keys) {
        jdbi.useHandle(handle -> found(handle, keys).forEach(pair -> {
            Pairing.requireNoImport(handle, pair.provider());
            handle.execute(
                    "call pair_tell_apart(?, ?, ?, ?, ?)",
                    pair.provider(),
                    pair.kind().name(),
                    pair.localId(),
                    user.displayName(),
                    clock.instant());
            Pairing.ofPerson(handle, pair.provider(), pair.person(), clock.instant());
        }));
    }

    private List<PairedRow> found(Handle handle, List<Key> keys) {
        List<PairedRow> pairs = keys.stream()
                .flatMap(key -> handle
                        .createQuery(ONE)
                        .bind(0, key.kind().name())
                        .bind(1, key.localId())
                        .map(ConstructorMapper.of(PairedRow.class))
                        .findFirst()
                        .stream())
                .toList();
        if (pairs.isEmpty()) {
            throw new NotFound("pair");
        }
        trail.about(pairs.get(0).person());
        trail.subject(
                "pairs " + pairs.stream().map(pair -> pair.key().toString()).collect(Collectors.joining(", ")));
        return pairs;
    }
}
