package org.alongside.exchange.service;

import java.time.Instant;
import java.util.UUID;
import org.alongside.inpatient.service.StayAccess;
import org.alongside.pairing.service.Pairing;
import org.jdbi.v3.core.Handle;

/** What follows from imported rows: what was entered here already, who may see whom, and who may be the same person twice. */
final class AfterImport {

    /**
     * A team may see a person from the receipt of a referral until some time after it ended; a team that rejected it, for
     * less. How long is set by the trust.
     */
    private static final String GRANTS = """
            with k as (select clock_amount('SEEN_AFTER_CARE') as care, clock_amount('SEEN_AFTER_REJECTION') as rejection)
            insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from, valid_to)
            select r.provider_id, r.person_id, r.team_id, r.id, 'REFERRAL', r.received_date,
                   least(r.discharge_date + k.care, r.rejection_date + k.rejection)
              from referral r cross join k
             where r.provider_id = :provider and r.team_id is not null
            union all
            select r.provider_id, r.person_id, o.team_id, r.id, 'REFERRAL', r.received_date,
                   least(r.discharge_date + k.care, o.closed_date + k.care, o.rejection_date + k.rejection)
              from referral_service o join referral r on r.id = o.referral_id and r.team_id is distinct from o.team_id
             cross join k
             where r.provider_id = :provider
            on conflict (source_id, team_id) do update
               set person_id = excluded.person_id, valid_from = excluded.valid_from, valid_to = excluded.valid_to
             where (access_grant.person_id, access_grant.valid_from, access_grant.valid_to)
                   is distinct from (excluded.person_id, excluded.valid_from, excluded.valid_to)""";

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
        handle.createUpdate(GRANTS).bind("provider", provider).execute();
        StayAccess.renew(handle, provider);
        handle.createUpdate(DUPLICATES).bind("provider", provider).execute();
        handle.execute("call person_key_count()");
    }
}
