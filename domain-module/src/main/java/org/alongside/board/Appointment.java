package org.alongside.board;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A contact that is still to come: when, and who of the team goes. It is kept when a contact of the same care is recorded
 * from an hour before on, which is why that is no field here; or it is cancelled with a reason.
 */
@Entity
@Table(name = "appointment")
public class Appointment {

    /** How far ahead a crisis team plans. */
    public static final Duration AHEAD = Duration.ofDays(28);

    public static final int LONGEST_NOTE = 500;

    /** Somebody enters what was agreed on a moment ago. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "referral_id")
    private UUID referral;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "first_id")
    private UUID first;

    @Column(name = "second_id")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID second;

    private @Nullable String note;

    @Column(name = "booked_by")
    private String bookedBy;

    @Column(name = "booked_at")
    private Instant bookedAt;

    @Column(name = "cancelled_by")
    private @Nullable String cancelledBy;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    private @Nullable String reason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    /**
     * When, who goes, and what they have to know.
     *
     * @param note what whoever goes has to know; empty where there is nothing
     */
    public record Plan(Instant startsAt, Pair workers, String note) {}

    /** @throws RuleBroken where it lies in the past, or further ahead than {@link #AHEAD} */
    public Appointment(Care care, Plan plan, String by, Instant now) {
        RuleBroken.unless(!plan.startsAt().isBefore(now.minus(JUST_NOW)), "board.inThePast");
        RuleBroken.unless(
                !plan.startsAt().isAfter(now.plus(AHEAD)), "board.tooFarAhead", Long.toString(AHEAD.toDays()));
        String words = plan.note().strip();
        RuleBroken.unless(words.length() <= LONGEST_NOTE, "board.noteTooLong", Integer.toString(LONGEST_NOTE));
        this.id = UUID.randomUUID();
        this.provider = care.provider();
        this.person = care.person();
        this.referral = care.referral();
        this.startsAt = plan.startsAt();
        this.first = plan.workers().first();
        this.second = plan.workers().second();
        this.note = words.isEmpty() ? null : words;
        this.bookedBy = by;
        this.bookedAt = now;
    }

    /** It does not take place as planned. */
    public void cancel(String why, String by, Instant now) {
        RuleBroken.unless(cancelledAt == null, "board.cancelledAlready");
        String words = why.strip();
        RuleBroken.unless(!words.isEmpty(), "board.reasonMissing");
        cancelledAt = now;
        cancelledBy = by;
        reason = words;
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public UUID referral() {
        return referral;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Pair workers() {
        return new Pair(first, second);
    }

    @Nullable
    public String note() {
        return note;
    }

    @Nullable
    public Instant cancelledAt() {
        return cancelledAt;
    }

    @Nullable
    public String reason() {
        return reason;
    }
}
