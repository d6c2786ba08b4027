package org.alongside.exchange.service;

import java.time.Instant;
import java.util.UUID;
import org.alongside.inpatient.service.StayAccess;
import org.alongside.pairing.service.Pairing;
import org.alongside.referral.service.ReferralAccess;
import org.jdbi.v3.core.Handle;

/** What follows from imported rows: what was entered here already, who may see whom, and who may be the same person twice. */
final class AfterImport {

    private static final String DUPLICATES = """
            insert into possible_duplicate (person_a, person_b, reason)
            select least(a.person_id, b.person_id), greatest(a.person_id, b.person_id), 'SAME_NHS_NUMBER'
              from person_registration a join person_registration b on b.nhs_number = a.nhs_number
             where a.provider_id = :provider and a.person_id <> b.person_id
            union
            select least(a.person_id, b.person_id), greatest(a.person_id, b.person_id), 'SAME_NAME'
              from person_registration a
              join person_registration b on b.provider_id = a.provider_id and b.birth_date = a.birth_date
               and person_alike(concat_ws(' ', a.family_name, a.given_name), b.family_name, b.given_name, b.preferred_name, b.former_names)
             where a.provider_id = :provider and a.person_id <> b.person_id
               and a.registered_at is not null and a.error_at is null
            on conflict do nothing""";

    private AfterImport() {}

    static void run(Handle handle, UUID provider) {
        Pairing.ofProvider(handle, provider, Instant.now());
        ReferralAccess.renew(handle, provider);
        StayAccess.renew(handle, provider);
        handle.createUpdate(DUPLICATES).bind("provider", provider).execute();
        handle.execute("call person_key_count()");
    }
}
