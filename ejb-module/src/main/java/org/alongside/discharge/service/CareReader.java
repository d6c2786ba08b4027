package org.alongside.discharge.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.concern.service.ConcernReader;
import org.alongside.person.service.Banners;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads one piece of crisis care with its summaries. */
final class CareReader {

    private static final String SUMMARIES =
            "select id, state, author_name, updated_at from discharge_summary where referral_id = ?"
                    + " order by created_at desc";

    private CareReader() {}

    static Optional<CareDetails> care(Handle handle, UUID referral) {
        return CareFacts.care(handle, referral)
                .flatMap(care -> Banners.of(handle, care.personId())
                        .map(banner -> new CareDetails(
                                care.id(),
                                banner,
                                care.team(),
                                care.received(),
                                care.ended(),
                                care.letterDate(),
                                ConcernReader.ofReferral(handle, care.personId(), referral),
                                summaries(handle, referral))));
    }

    private static List<CareDetails.SummaryRow> summaries(Handle handle, UUID referral) {
        return handle.createQuery(SUMMARIES)
                .bind(0, referral)
                .map(ConstructorMapper.of(CareDetails.SummaryRow.class))
                .list();
    }
}
