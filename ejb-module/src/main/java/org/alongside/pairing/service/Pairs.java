package org.alongside.pairing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alongside.access.Permission;
import org.alongside.access.service.Access;
import org.alongside.access.service.CurrentUser;
import org.alongside.access.service.NotFound;
import org.alongside.access.service.UseCase;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.pairing.PairKind;
import org.alongside.pairing.PairState;
import org.alongside.shared.service.BusinessClock;
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

    private static final String OF_STATE = ROWS + "k.state = ? order by k.paired_at desc, k.day desc, k.kind, k.local_id limit " + MOST;

    private static final String ONE = ROWS + "k.kind = ? and k.local_id = ?";

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
    public List<PairRow> rows(PairState state) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_STATE)
                .bind(0, state.name())
                .map(ConstructorMapper.of(PairRow.class))
                .list());
    }

    /** How many likely pairs the figures count once until somebody decides. */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.NONE)
    public int likely() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from pair where state = 'LIKELY'")
                .mapTo(Integer.class)
                .one());
    }

    /** The two are one. */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.CHANGE)
    public void same(PairKind kind, String localId) {
        PairRow pair = find(kind, localId);
        jdbi.useHandle(handle -> handle.execute(
                "call pair_settle(?, ?, ?, ?)", pair.provider(), kind.name(), localId, user.displayName()));
    }

    /** The two are not one: the row of the extract counts by itself again, and is not paired by rule any more. */
    @Access(value = Permission.REGISTER_PEOPLE, audit = AuditKind.CHANGE)
    public void apart(PairKind kind, String localId) {
        PairRow pair = find(kind, localId);
        UUID provider = pair.provider();
        jdbi.useHandle(handle -> handle.execute(
                "call pair_undo(?, ?, ?, ?, ?)", provider, kind.name(), localId, user.displayName(), clock.instant()));
    }

    private PairRow find(PairKind kind, String localId) {
        PairRow pair = jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind(0, kind.name())
                .bind(1, localId)
                .map(ConstructorMapper.of(PairRow.class))
                .findFirst()
                .orElseThrow(() -> new NotFound("pair")));
        trail.about(pair.person());
        trail.subject("pair " + pair.key());
        return pair;
    }
}
