package org.alongside.referral.service;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who may see somebody because of a referral, as soon as it is taken, rejected or ended. */
public final class ReferralAccess {

    /** A team sees a person from the receipt until some time after the end; one that rejected the referral, for less. */
    private static final String GRANT = """
            insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from, valid_to)
            select r.provider_id, r.person_id, r.team_id, r.id, 'REFERRAL', r.received_date,
                   least(r.discharge_date + clock_amount('SEEN_AFTER_CARE'),
                         r.rejection_date + clock_amount('SEEN_AFTER_REJECTION'))
              from referral r where r.id = ? and r.team_id is not null
            on conflict (source_id, team_id) do update
               set valid_from = excluded.valid_from, valid_to = excluded.valid_to""";

    private ReferralAccess() {}

    /** The referral has to be written already. */
    public static void follow(Handle handle, UUID referral) {
        handle.execute(GRANT, referral);
    }
}
