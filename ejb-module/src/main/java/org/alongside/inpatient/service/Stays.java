package org.alongside.inpatient.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.inpatient.Admission;
import org.alongside.inpatient.Stay;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Stays in hospital, step by step: in, from ward to ward, ready to leave, and out. Two steps at once come one by one. */
@Stateless
@UseCase
public class Stays {

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** What can be chosen, for somebody whom the caller may see. */
    @Access(value = Permission.RECORD_STAY, audit = AuditKind.READ)
    public AdmissionForm form(UUID person) {
        trail.about(person);
        return jdbi.withHandle(
                handle -> new StayReader(handle).admission(person).orElseThrow(() -> new NotFound("record")));
    }

    @Access(value = Permission.RECORD_STAY, audit = AuditKind.READ)
    public StayDetails view(UUID spell) {
        StayDetails details = jdbi.withHandle(
                handle -> new StayReader(handle).details(spell).orElseThrow(() -> new NotFound("stay")));
        trail.about(details.banner().id());
        return details;
    }

    /** @return the hospital spell */
    @Access(value = Permission.RECORD_STAY, audit = AuditKind.CHANGE)
    public UUID admit(UUID person, Admission admission) {
        AdmissionForm form = form(person);
        if (!form.has(admission.referral()) || !form.beds().has(admission.bed().ward())) {
            throw new NotFound("referral or ward");
        }
        happened(admission.from());
        UUID spell = UUID.randomUUID();
        trail.subject("admission " + spell);
        jdbi.useHandle(handle -> writer(handle, spell).admit(admission));
        return spell;
    }

    @Access(value = Permission.RECORD_STAY, audit = AuditKind.CHANGE)
    public void move(UUID spell, Stay.Moment from, Admission.Bed to) {
        happened(from);
        step(spell, "move to another ward", (stay, writer) -> {
            stay.move(from.day());
            writer.move(from, to);
        });
    }

    /**
     * @param reason for the delay, by its national code
     * @param attributable who has to act, by its national code
     */
    @Access(value = Permission.RECORD_STAY, audit = AuditKind.CHANGE)
    public void ready(UUID spell, LocalDate from, @Nullable String reason, @Nullable String attributable) {
        happened(new Stay.Moment(from, null));
        step(spell, "ready to leave", (stay, writer) -> {
            stay.ready(from);
            writer.ready(from, reason, attributable);
        });
    }

    /** @param on the day that is no longer waited on */
    @Access(value = Permission.RECORD_STAY, audit = AuditKind.CHANGE)
    public void notReady(UUID spell, LocalDate on) {
        happened(new Stay.Moment(on, null));
        step(spell, "not ready to leave any more", (stay, writer) -> {
            stay.notReady(on);
            writer.notReady(on);
        });
    }

    /**
     * @param method of discharge, by its national code
     * @param destination by its national code
     */
    @Access(value = Permission.RECORD_STAY, audit = AuditKind.CHANGE)
    public void leave(UUID spell, Stay.Moment at, @Nullable String method, @Nullable String destination) {
        happened(at);
        step(spell, "left hospital", (stay, writer) -> {
            stay.leave(at.day());
            writer.leave(at, method, destination);
        });
    }

    private void step(UUID spell, String what, BiConsumer<Stay, StayWriter> step) {
        jdbi.useHandle(handle -> {
            StayReader reader = new StayReader(handle);
            StayWriter writer = writer(handle, spell);
            UUID person = writer.lock().orElseThrow(() -> new NotFound("stay"));
            trail.about(person);
            trail.subject(what + ", spell " + spell);
            step.accept(reader.stay(spell), writer);
        });
    }

    private StayWriter writer(Handle handle, UUID spell) {
        return new StayWriter(handle, spell, user.displayName(), clock.instant());
    }

    private void happened(Stay.Moment moment) {
        RuleBroken.unless(!London.after(moment.day(), moment.at(), clock.instant()), "inpatient.inFuture");
    }
}
