package org.alongside.referral.service;

import java.util.Map;
import java.util.UUID;
import org.alongside.gate.GrantReason;
import org.alongside.gate.service.Grants;
import org.jdbi.v3.core.Handle;

/**
 * Who may see somebody because of a referral: its team, and further teams that it was made to, from the receipt until some time
 * after the end; one that rejected it, for less. How long is set by the trust.
 */
public final class ReferralAccess {

    private static final String GRANTS = """
            with k as (select clock_amount('SEEN_AFTER_CARE') as care, clock_amount('SEEN_AFTER_REJECTION') as rejection)
            select r.provider_id, r.person_id, r.team_id, r.id as source_id, r.received_date as valid_from,
                   least(r.discharge_date + k.care, r.rejection_date + k.rejection) as valid_to
              from referral r cross join k
             where %1$s and r.team_id is not null
            union all
            select r.provider_id, r.person_id, o.team_id, r.id, r.received_date,
                   least(r.discharge_date + k.care, o.closed_date + k.care, o.rejection_date + k.rejection)
              from referral_service o join referral r on r.id = o.referral_id and r.team_id is distinct from o.team_id
             cross join k
             where %1$s""";

    private static final String OF_ONE = GRANTS.formatted("r.id = :referral");
    private static final String OF_PROVIDER = GRANTS.formatted("r.provider_id = :provider");

    private ReferralAccess() {}

    /** As soon as it is taken, rejected or ended; it has to be written already. */
    public static void follow(Handle handle, UUID referral) {
        Grants.follow(handle, GrantReason.REFERRAL, OF_ONE, Map.of("referral", referral));
    }

    /** After an import, in which referrals come, change and end. */
    public static void renew(Handle handle, UUID provider) {
        Grants.follow(handle, GrantReason.REFERRAL, OF_PROVIDER, Map.of("provider", provider));
    }
}
