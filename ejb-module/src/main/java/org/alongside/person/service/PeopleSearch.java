package org.alongside.person.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.alongside.access.Permission;
import org.alongside.access.service.Access;
import org.alongside.access.service.UseCase;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.person.PersonQuery;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Finds people among those whom the caller may see, by stored keys that keep their indexes under row security. */
@Stateless
@UseCase
public class PeopleSearch {

    public static final int MOST = 50;

    private static final String SELECT = """
            select r.person_id as id, r.local_id, r.family_name, r.given_name, r.birth_date, r.death_date,
                   coalesce(code_label('GENDER', r.gender), 'Not Known') as gender, r.nhs_number, r.postcode,
                   r.family_key is not null
                     and count(*) over (partition by r.family_key, left(r.given_key, 3)) > 1 as similar, r.alias
              from person_registration r
             where r.error_at is null and %s
             order by r.family_key collate "C", r.given_key collate "C", r.birth_date, r.person_id
             limit """ + " " + (MOST + 1);

    private static final String BEGINS = "(r.%1$s collate \"C\" >= :%2$s and r.%1$s collate \"C\" < :%2$sEnd)";
    private static final String LAST_CHARACTER = "\uFFFF";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Trail trail;

    /** At most one more than {@link #MOST}, so that the page can say that there are more. */
    @Access(value = Permission.FIND_PEOPLE, audit = AuditKind.SEARCH)
    public List<PersonRow> find(String typed) {
        PersonQuery wanted = PersonQuery.parse(typed);
        trail.subject("search");
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(SELECT.formatted(String.join(" and ", conditions(wanted))));
            if (wanted.nhsNumber() != null) {
                query.bind("nhs", wanted.nhsNumber());
            }
            if (wanted.born() != null) {
                query.bind("born", wanted.born());
            }
            for (int i = 0; i < wanted.names().size(); i++) {
                query.bind("n" + i, wanted.names().get(i));
                query.bind("n" + i + "End", wanted.names().get(i) + LAST_CHARACTER);
            }
            return query.map(ConstructorMapper.of(PersonRow.class)).list();
        });
    }

    private static List<String> conditions(PersonQuery wanted) {
        List<String> conditions = new ArrayList<>();
        if (wanted.nhsNumber() != null) {
            conditions.add("r.nhs_number = :nhs");
        }
        if (wanted.born() != null) {
            conditions.add("r.birth_date = :born");
        }
        if (wanted.names().size() == 1) {
            conditions.add("(" + begins("family_key", "n0") + " or " + begins("given_key", "n0") + ")");
        } else if (wanted.names().size() == 2) {
            conditions.add("(" + begins("family_key", "n0") + " and " + begins("given_key", "n1") + " or "
                    + begins("given_key", "n0") + " and " + begins("family_key", "n1") + ")");
        }
        return conditions;
    }

    private static String begins(String column, String parameter) {
        return BEGINS.formatted(column, parameter);
    }
}
