package org.alongside.organisation.service;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The GP practices of the trust's own directory. */
public final class Practices {

    private static final String ALL = """
            select local_id as code, name from agency
             where kind = 'PRACTICE' and provider_id = context_provider() order by name nulls last, local_id""";

    private Practices() {}

    /** By name; those without one come last. */
    public static List<PracticeChoice> all(Handle handle) {
        return handle.createQuery(ALL)
                .map(ConstructorMapper.of(PracticeChoice.class))
                .list();
    }
}
