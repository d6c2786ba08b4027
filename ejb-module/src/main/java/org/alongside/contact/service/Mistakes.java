package org.alongside.contact.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.contact.Mistake;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.pairing.PairKind;
import org.alongside.pairing.service.Pairing;
import org.alongside.person.service.Banners;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Takes out what was entered here by mistake, and keeps it as it was. What an extract has of it counts by itself from then on. */
@Stateless
@UseCase
public class Mistakes {

    private static final String CONTACT = """
            select coalesce(code_label('MECHANISM', mechanism), 'Contact') as title, contact_date as day, contact_time as at, note,
                   entered_by from care_contact where person_id = :person and local_id = :id and entered_by is not null""";

    private static final String MEETING = """
            select coalesce(code_label('MEETING', meeting_type), 'Meeting') as title, meeting_date as day, meeting_time as at, note,
                   entered_by from joint_meeting where person_id = :person and local_id = :id and entered_by is not null""";

    private static final String TAKE_OUT = """
            with gone as (delete from %1$s c where c.person_id = :person and c.local_id = :id and c.entered_by is not null returning c.*)
            insert into taken_out (provider_id, person_id, table_name, before, reason, taken_by, taken_at)
            select g.provider_id, g.person_id, '%1$s', to_jsonb(g), :reason, :by, :now from gone g""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** What is about to be taken out. */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.READ)
    public Entered entered(UUID person, Mistake.Kind kind, String id) {
        trail.about(person);
        return jdbi.withHandle(handle -> new Entered(
                Banners.require(handle, person),
                handle.createQuery(kind == Mistake.Kind.CONTACT ? CONTACT : MEETING)
                        .bind("person", person)
                        .bind("id", id)
                        .map(ConstructorMapper.of(Entered.Row.class))
                        .findOne()
                        .orElseThrow(() -> new NotFound("entry"))));
    }

    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void takeOut(UUID person, Mistake mistake) {
        trail.about(person);
        trail.subject(mistake.kind() + " " + mistake.id() + " taken out");
        String table = mistake.kind() == Mistake.Kind.CONTACT ? "care_contact" : "joint_meeting";
        PairKind kind = mistake.kind() == Mistake.Kind.CONTACT ? PairKind.CONTACT : PairKind.MEETING;
        jdbi.useHandle(handle -> Pairing.free(handle, new Pairing.Entered(kind, person, mistake.id())));
        int rows = jdbi.withHandle(handle -> handle.createUpdate(TAKE_OUT.formatted(table))
                .bind("person", person)
                .bind("id", mistake.id())
                .bind("reason", mistake.reason())
                .bind("by", user.displayName())
                .bind("now", clock.instant())
                .execute());
        if (rows == 0) {
            throw new NotFound("entry");
        }
    }
}
