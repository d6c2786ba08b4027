package org.alongside.dispatch.service;

import java.util.UUID;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * From which team of which trust something comes, and how whoever gets it can answer: so that they know who writes, and can
 * check it.
 *
 * @param phone null where none is known
 * @param email to which a reply goes; null where none is known, and then nobody reads replies
 */
public record Letterhead(
        String trust,
        String team,
        @Nullable String phone,
        @Nullable String email) {

    private static final String OF = """
            select coalesce(p.name, case when p.demonstration then 'Demonstration Trust' else p.ods_code end) as trust,
                   t.name as team, t.phone,
                   case when t.email ~ '^[^@[:space:]]+@[^@[:space:]]+$' then t.email end as email
              from named_team t join named_provider p on p.id = t.provider_id where t.id = ?""";

    private static final String REPLIES = "If you answer this e-mail, your answer goes to the team.";
    private static final String NO_REPLIES =
            "Please do not answer this e-mail: nobody reads what comes to its address.";

    public static Letterhead of(Handle handle, UUID team) {
        return handle.createQuery(OF)
                .bind(0, team)
                .map(ConstructorMapper.of(Letterhead.class))
                .findOne()
                .orElseThrow(() -> new NotFound("team"));
    }

    /** Who sends it, as it stands in the list of a mailbox. */
    public String sender() {
        return team + ", " + trust;
    }

    /** The number of the team, or where to ask for it. */
    public String reached() {
        return phone == null ? "Phone: ask the switchboard of " + trust + " for the team" : "Phone: " + phone;
    }

    /** @return the text with who sends it in its first line, and at its end by whom and how they are reached */
    String around(String text, String by) {
        return "From " + sender() + "\n\n" + text.strip() + "\n\n" + by + "\n" + team + "\n" + trust + "\n" + reached()
                + "\n\n" + (email == null ? NO_REPLIES : REPLIES) + "\n";
    }
}
