package org.alongside.person.service;

import java.util.List;
import org.alongside.person.PersonQuery;
import org.jdbi.v3.core.Handle;

/** The statement for near spelling alone, for measuring it. */
public final class NearlyFound {

    private NearlyFound() {}

    public static List<PersonRow> of(Handle handle, PersonQuery wanted) {
        return PeopleFound.nearly(handle, wanted);
    }
}
