package org.alongside.access.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Who looks after the installation. */
@Dependent
public class Administrators {

    private static final String ADDRESSES = """
            select distinct s.email from account a
              join account_role r on r.account_id = a.id and r.role = 'ADMINISTRATOR'
              join named_staff s on s.id = a.staff_id
             where a.active and s.email is not null order by s.email""";

    @Inject
    private Jdbi jdbi;

    /** Where each can be reached who has an account that is on and, as a member of staff, an e-mail address. */
    public List<String> addresses() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ADDRESSES).mapTo(String.class).list());
    }
}
