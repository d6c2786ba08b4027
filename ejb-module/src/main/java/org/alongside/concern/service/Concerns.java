package org.alongside.concern.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The whole of what was said with one referral, for a list that shows how it begins. */
@Stateless
@UseCase
public class Concerns {

    private static final String PERSON = "select person_id from referral where id = ?";

    private static final String WORDS = """
            select words, said_by, said_at, source, source_id, withheld, danger, category, place,
                   ambulance_at
              from words_of(array[cast(? as uuid)]) order by said_at, source_id""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Trail trail;

    /** @throws NotFound where the caller may not see whom it is about */
    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.READ)
    public List<Words> words(UUID referral) {
        return jdbi.withHandle(handle -> {
            trail.about(handle.createQuery(PERSON)
                    .bind(0, referral)
                    .mapTo(UUID.class)
                    .findOne()
                    .orElseThrow(() -> new NotFound("referral")));
            trail.subject("words of referral " + referral);
            return handle.createQuery(WORDS)
                    .bind(0, referral)
                    .map(ConstructorMapper.of(Words.class))
                    .list();
        });
    }
}
