package org.alongside.inpatient.service;

import java.util.Map;
import java.util.UUID;
import org.alongside.gate.GrantReason;
import org.alongside.gate.service.Grants;
import org.jdbi.v3.core.Handle;

/**
 * Crisis teams see whoever is on an acute ward of their trust: they owe a visit before each admission and look for whoever
 * could leave early (CORE items 6 and 7). They see them from the admission until some time after it ended.
 */
public final class StayAccess {

    private static final String GRANT = """
            select distinct h.provider_id, h.person_id, k.team_id, h.id as source_id, h.start_date as valid_from,
                   h.discharge_date + clock_amount('SEEN_AFTER_STAY') as valid_to
              from hospital_spell h
              join named_team t on t.provider_id = h.provider_id
              join team_kind k on k.team_id = t.id and k.kind = 'CRISIS_RESOLUTION' and context_today() between k.valid_from and k.valid_to
             where %s and exists (select 1 from ward_stay w where w.spell_id = h.id and code_in('ACUTE_WARD', w.patient_class, w.start_date))""";

    private static final String OF_SPELL = GRANT.formatted("h.id = :spell");

    private static final String OF_PROVIDER = GRANT.formatted(
            "h.provider_id = :provider and (h.discharge_date is null or h.discharge_date >= context_today() - clock_amount('SEEN_AFTER_STAY'))");

    private StayAccess() {}

    /** The step has to be written already. */
    static void follow(Handle handle, UUID spell) {
        Grants.follow(handle, GrantReason.INREACH, OF_SPELL, Map.of("spell", spell));
    }

    /** After an import, in which stays begin, end, change and go. */
    public static void renew(Handle handle, UUID provider) {
        Grants.withdraw(handle, provider, GrantReason.INREACH);
        Grants.follow(handle, GrantReason.INREACH, OF_PROVIDER, Map.of("provider", provider));
    }
}
