package org.alongside.person.service;

import java.util.List;
import java.util.Set;
import org.alongside.gate.service.Principal;
import org.alongside.person.PersonQuery;
import org.jdbi.v3.core.Handle;

/** Each statement of a search alone, for measuring it. */
public final class FoundAlone {

    private FoundAlone() {}

    public static List<PersonRow> exactly(Handle handle, Principal.Scope scope, PersonQuery wanted) {
        return PeopleFound.exactly(handle, of(scope), wanted);
    }

    public static List<PersonRow> nearly(Handle handle, Principal.Scope scope, PersonQuery wanted) {
        return PeopleFound.nearly(handle, of(scope), wanted);
    }

    private static Principal of(Principal.Scope scope) {
        return new Principal("search", "Search", null, null, Set.of(), List.of(), scope);
    }
}
