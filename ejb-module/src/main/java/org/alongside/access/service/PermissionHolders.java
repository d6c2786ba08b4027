package org.alongside.access.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.gate.Permission;
import org.jdbi.v3.core.Jdbi;

/** Whose role has a permission, for what the product itself has to tell them. */
@Dependent
public class PermissionHolders {

    private static final String ADDRESSES = """
            select distinct s.email from account a
              join account_role r on r.account_id = a.id
              join role_permission p on p.role = r.role and p.permission = ?
              join role o on o.code = r.role and not o.for_programs
              join named_staff s on s.id = a.staff_id
             where a.active and s.email is not null order by s.email""";

    @Inject
    private Jdbi jdbi;

    /** Where each can be reached who has an account that is on and, as a member of staff, an e-mail address. */
    public List<String> addresses(Permission permission) {
        return jdbi.withHandle(handle -> handle.createQuery(ADDRESSES)
                .bind(0, permission.name())
                .mapTo(String.class)
                .list());
    }
}
