package org.alongside.person.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.UseCase;
import org.alongside.person.PersonQuery;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds people among those whom the caller may see, by stored keys that keep their indexes under row security. Where hardly
 * anybody is found, those whose names sound alike follow, and say so.
 */
@Stateless
@UseCase
public class PeopleSearch {

    public static final int MOST = 50;

    private static final int FEW = 3;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentUser user;

    /** At most one more than {@link #MOST}, so that the page can say that there are more. */
    @Access(value = Permission.FIND_PEOPLE, audit = AuditKind.SEARCH)
    public List<PersonRow> find(String typed) {
        PersonQuery wanted = read(typed);
        trail.subject("search");
        return jdbi.withHandle(handle -> find(handle, wanted));
    }

    /** What was typed, as it is understood today. */
    @Access(value = Permission.FIND_PEOPLE, audit = AuditKind.NONE)
    public PersonQuery read(String typed) {
        return PersonQuery.parse(typed, clock.today());
    }

    private List<PersonRow> find(Handle handle, PersonQuery wanted) {
        Principal principal = user.principal();
        List<PersonRow> found = new ArrayList<>();
        wanted.readings().forEach(reading -> found.addAll(PeopleFound.exactly(handle, principal, reading)));
        if (found.size() < FEW && !wanted.words().isEmpty()) {
            List<String> known = found.stream().map(PersonRow::localId).toList();
            PeopleFound.nearly(handle, principal, wanted).stream()
                    .filter(row -> !known.contains(row.localId()))
                    .forEach(found::add);
        }
        return PersonRow.withSimilar(found.stream().distinct().toList());
    }
}
