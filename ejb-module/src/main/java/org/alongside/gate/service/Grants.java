package org.alongside.gate.service;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.alongside.gate.GrantReason;
import org.jdbi.v3.core.Handle;

/**
 * The one writer in Java of who may see whom because of what, which row security reads; beside it write only the procedures by
 * which two records become one and two again. What happened decides, and its feature says so in a query of its own: which teams
 * may see which people because of which thing, with provider_id, person_id, team_id, source_id, valid_from and valid_to, which is
 * empty while it goes on. It is written in the transaction of what happened.
 */
public final class Grants {

    private static final String WRITE = """
            insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from, valid_to)
            select g.provider_id, g.person_id, g.team_id, g.source_id, :why, g.valid_from, g.valid_to from (%s) g
            on conflict (source_id, team_id) do update set %s""";

    private static final String AS_IT_IS = """
            person_id = excluded.person_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to
             where (access_grant.person_id, access_grant.valid_from, access_grant.valid_to)
                   is distinct from (excluded.person_id, excluded.valid_from, excluded.valid_to)""";

    private static final String UNTIL_WHEN = "valid_to = excluded.valid_to";

    private Grants() {}

    /** What the query finds is what there is: a team that has one already has it from and until when the query says. */
    public static void follow(Handle handle, GrantReason why, String query, Map<String, ?> parameters) {
        write(handle, why, WRITE.formatted(query, AS_IT_IS), parameters);
    }

    /**
     * What somebody relies on, who has been sent something about a person.
     *
     * @throws IllegalStateException where the query finds nothing new
     */
    public static void give(Handle handle, GrantReason why, String query, Map<String, ?> parameters) {
        if (write(handle, why, WRITE.formatted(query, AS_IT_IS), parameters) == 0) {
            throw new IllegalStateException("nobody sees anybody because of " + why);
        }
    }

    /** A team that has one already keeps its first day, and has it until when the query says. */
    public static void keepingFirstDay(Handle handle, GrantReason why, String query, Map<String, ?> parameters) {
        write(handle, why, WRITE.formatted(query, UNTIL_WHEN), parameters);
    }

    private static int write(Handle handle, GrantReason why, String sql, Map<String, ?> parameters) {
        return handle.createUpdate(sql).bind("why", why).bindMap(parameters).execute();
    }

    /** What goes on ends on a day for each team but those that have to do with it now. */
    public static void end(Handle handle, UUID source, LocalDate day, Iterable<UUID> but) {
        handle.createUpdate("update access_grant set valid_to = :day"
                        + " where source_id = :source and valid_to is null and not team_id = any (:but)")
                .bind("day", day)
                .bind("source", source)
                .bindArray("but", UUID.class, but)
                .execute();
    }

    /** Before what there is now is found anew. */
    public static void withdraw(Handle handle, UUID provider, GrantReason why) {
        handle.execute("delete from access_grant where provider_id = ? and why = ?", provider, why);
    }
}
