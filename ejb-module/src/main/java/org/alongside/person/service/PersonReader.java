package org.alongside.person.service;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads what was registered about one person over time. */
final class PersonReader {

    private static final String PRACTICES = """
            select g.practice_code as code, a.name, g.start_date as since, g.end_date as until, g.entered_by
              from gp_registration g
              left join practice a on a.provider_id = g.provider_id and a.local_id = g.practice_code
             where g.person_id = ? order by g.start_date desc""";

    private static final String HISTORY = """
            select field, before, after, changed_by, changed_at from demographic_change
             where person_id = :person and (cast(:where as boolean) or field not in ('ADDRESS', 'POSTCODE', 'PHONE', 'EMAIL'))
             order by changed_at desc, field limit 200""";

    private PersonReader() {}

    static List<PersonDetails.Practice> practices(Handle handle, UUID person) {
        return handle.createQuery(PRACTICES)
                .bind(0, person)
                .map(ConstructorMapper.of(PersonDetails.Practice.class))
                .list();
    }

    /**
     * Newest first.
     *
     * @param where whether the caller may see where they live and how they are reached
     */
    static List<PersonDetails.Change> history(Handle handle, UUID person, boolean where) {
        return handle.createQuery(HISTORY)
                .bind("person", person)
                .bind("where", where)
                .map(ConstructorMapper.of(PersonDetails.Change.class))
                .list();
    }
}
