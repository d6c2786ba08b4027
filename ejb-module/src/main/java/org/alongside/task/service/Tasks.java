package org.alongside.task.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.alongside.audit.AuditKind;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The open tasks of the caller's teams. A task ends where its work is done, not here. */
@Stateless
@UseCase
public class Tasks {

    private static final String LIST = """
            select k.id, k.person_id as person, p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number, k.kind, k.subject_id as subject,
                   k.title, k.owner_name, t.name as team, k.due_at,
                   coalesce(k.owner_account = :account, false) as mine
              from task k
              join named_team t on t.id = k.team_id
              left join registered_person p on p.person_id = k.person_id and p.provider_id = k.provider_id
             where k.state = 'OPEN' and (k.team_id = any (context_teams()) or k.owner_account = :account)
             order by k.due_at, k.id
             limit 200""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    /** What is due first comes first. */
    @Access(value = Permission.DO_TASKS, audit = AuditKind.LIST)
    public List<TaskRow> open() {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("account", user.account())
                .map(ConstructorMapper.of(TaskRow.class))
                .list());
    }
}
