package org.alongside.inpatient.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.inpatient.Admission;
import org.alongside.inpatient.Stay;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes the steps of one hospital spell. */
final class StayWriter {

    private static final String SPELL = """
            insert into hospital_spell (id, provider_id, local_id, referral_id, person_id, start_date, start_time,
                                        admission_method, entered_by, entered_at)
            select :spell, r.provider_id, new_local_id(), r.id, r.person_id, :day, :at, :method, :by, :now
              from recorded_referral r where r.id = :referral""";

    private static final String WARD = """
            insert into ward_stay (provider_id, local_id, spell_id, person_id, start_date, start_time, ward_local_id,
                                   patient_class, entered_by, entered_at)
            select h.provider_id, new_local_id(), h.id, h.person_id, :day, :at, :ward, :class, :by, :now
              from hospital_spell h where h.id = :spell""";

    private static final String READY = """
            insert into clinically_ready (provider_id, spell_id, person_id, start_date, delay_reason, attributable, entered_by, entered_at)
            select h.provider_id, h.id, h.person_id, :day, :reason, :attributable, :by, :now
              from hospital_spell h where h.id = :spell""";

    private final Handle handle;
    private final UUID spell;
    private final String by;
    private final Instant now;

    StayWriter(Handle handle, UUID spell, String by, Instant now) {
        this.handle = handle;
        this.spell = spell;
        this.by = by;
        this.now = now;
    }

    /** Nobody else takes a step meanwhile. @return the person */
    Optional<UUID> lock() {
        return SpellLock.take(handle, spell);
    }

    void admit(Admission admission) {
        update(SPELL, admission.from())
                .bind("method", admission.method())
                .bind("referral", admission.referral())
                .execute();
        ward(admission.from(), admission.bed());
        StayAccess.follow(handle, spell);
    }

    void move(Stay.Moment from, Admission.Bed to) {
        endWard(from);
        ward(from, to);
        StayAccess.follow(handle, spell);
    }

    void ready(LocalDate from, @Nullable String reason, @Nullable String attributable) {
        update(READY, new Stay.Moment(from, null))
                .bind("reason", reason)
                .bind("attributable", attributable)
                .execute();
    }

    void notReady(LocalDate on) {
        endReady(new Stay.Moment(on, null));
    }

    void leave(Stay.Moment at, @Nullable String method, @Nullable String destination) {
        endWard(at);
        endReady(at);
        update("""
                update hospital_spell set discharge_date = :day, discharge_time = :at, discharge_method = :method,
                       discharge_destination = :destination, ended_by = :by where id = :spell""", at).bind("method", method).bind("destination", destination).execute();
        StayAccess.follow(handle, spell);
    }

    private void ward(Stay.Moment from, Admission.Bed bed) {
        update(WARD, from)
                .bind("ward", bed.ward())
                .bind("class", bed.patientClass())
                .execute();
    }

    private void endWard(Stay.Moment at) {
        update("""
                update ward_stay set end_date = :day, end_time = :at, ended_by = :by
                 where spell_id = :spell and end_date is null""", at).execute();
    }

    private void endReady(Stay.Moment at) {
        update("""
                update clinically_ready set end_date = :day, ended_by = :by
                 where spell_id = :spell and end_date is null""", at).execute();
    }

    private Update update(String sql, Stay.Moment moment) {
        return handle.createUpdate(sql)
                .bind("spell", spell)
                .bind("day", moment.day())
                .bind("at", moment.at())
                .bind("by", by)
                .bind("now", now);
    }
}
