package org.alongside.person.service;

import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads the banner of one person, where row security lets the caller see them. */
public final class Banners {

    private static final String ONE = """
            select r.person_id as id, r.local_id, r.family_name, r.given_name, r.prefix, r.preferred_name, r.birth_date,
                   r.death_date, coalesce(code_label('GENDER', r.gender), 'Not Known') as gender, r.nhs_number,
                   case when w.ask is null then r.address end as address, case when w.ask is null then r.postcode end as postcode,
                   case when w.ask is null then r.phone end as phone, case when w.ask is null then r.email end as email, w.ask as withheld,
                   coalesce(a.name || ' (' || g.practice_code || ')', g.practice_code, r.practice_code) as practice, r.error_reason
              from person_registration r
              cross join lateral (select withheld(r.person_id) as ask) w
              left join lateral (
                select g.practice_code from gp_registration g
                 where g.person_id = r.person_id and g.provider_id = r.provider_id and g.start_date <= context_today()
                   and (g.end_date is null or g.end_date >= context_today())
                 order by g.start_date desc limit 1) g on true
              left join practice a on a.provider_id = r.provider_id and a.local_id = g.practice_code
             where r.person_id = :person
             order by r.alias, r.local_id limit 1""";

    private Banners() {}

    public static Optional<PersonBanner> of(Handle handle, UUID person) {
        return handle.createQuery(ONE)
                .bind("person", person)
                .map(ConstructorMapper.of(PersonBanner.class))
                .findOne();
    }

    /** @throws NotFound also where the caller may not see the person */
    public static PersonBanner require(Handle handle, UUID person) {
        return of(handle, person).orElseThrow(() -> new NotFound("record"));
    }
}
