package org.alongside.referral.service;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads which teams are involved with somebody now, where row security lets the caller see them. */
public final class InvolvedTeams {

    private static final String INVOLVED = """
            select t.name as team, t.phone, min(r.received_date) as since,
                   (select max(c.name) from named_coordinator c
                     where c.person_id = r.person_id and c.team_id = t.id and c.start_date <= context_today()
                       and (c.end_date is null or c.end_date >= context_today())) as worker,
                   (select max(k.contact_date) from attended_contact k join referral o on o.id = k.referral_id
                     where o.person_id = r.person_id and o.team_id = t.id) as last_contact
              from referral r join named_team t on t.id = r.team_id
             where r.person_id = :person and r.rejection_date is null
               and (r.discharge_date is null or r.discharge_date > context_today())
             group by r.person_id, t.id, t.name, t.local_id, t.phone
             order by since""";

    private InvolvedTeams() {}

    /** Who has an open referral of the person, the longest first. */
    public static List<Involved> of(Handle handle, UUID person) {
        return handle.createQuery(INVOLVED)
                .bind("person", person)
                .map(ConstructorMapper.of(Involved.class))
                .list();
    }
}
