package org.alongside.person.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.person.DuplicateState;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads one pair of people who may be the same, where the caller may see both. */
final class DuplicateReader {

    private static final String PAIR = """
            select d.id, d.state, d.reason, d.decision, d.decided_by, d.decided_at,
                   (select count(*) from merged_row m where m.pair_id = d.id) as moved
              from possible_duplicate d where d.id = ?""";

    private static final String SIDES = """
            select r.person_id as id, r.local_id, r.family_name, r.given_name, r.birth_date, r.death_date, code_label('GENDER', r.gender) as gender,
                   r.nhs_number, case when w.ask is null then r.address end as address,
                   case when w.ask is null then r.postcode end as postcode, case when w.ask is null then r.phone end as phone, w.ask as withheld,
                   (select count(*) from referral f where f.person_id = r.person_id) as referrals, k.contacts, k.last_contact
              from possible_duplicate d
              join person_registration r on r.person_id in (d.person_a, d.person_b)
              cross join lateral (select withheld(r.person_id) as ask) w
              cross join lateral (
                select count(*) as contacts, max(c.contact_date) as last_contact
                  from care_contact c where c.person_id = r.person_id) k
             where d.id = ? order by r.alias, r.local_id""";

    private DuplicateReader() {}

    /** The facts of the pair itself. */
    public record Pair(
            UUID id,
            DuplicateState state,
            String reason,
            @Nullable String decision,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            long moved) {}

    /** @throws NotFound also where the caller may see only one of the two */
    static DuplicateDetails pair(Handle handle, UUID id) {
        Pair pair = handle.createQuery(PAIR)
                .bind(0, id)
                .map(ConstructorMapper.of(Pair.class))
                .findOne()
                .orElseThrow(() -> new NotFound("pair"));
        List<DuplicateDetails.Side> sides = handle.createQuery(SIDES)
                .bind(0, id)
                .map(ConstructorMapper.of(DuplicateDetails.Side.class))
                .list();
        boolean both = sides.stream().map(DuplicateDetails.Side::id).distinct().count() == 2;
        if (!both && pair.state() != DuplicateState.MERGED || sides.isEmpty()) {
            throw new NotFound("pair");
        }
        return new DuplicateDetails(
                id,
                pair.state(),
                pair.reason(),
                pair.decision(),
                pair.decidedBy(),
                pair.decidedAt(),
                pair.moved(),
                sides);
    }
}
