package org.alongside.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.alongside.shared.London;
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A person's referral to a team (MHSDS MHS101). It is received, accepted or rejected, and open until it is discharged;
 * most come from the trust's extract. When staff end the care here, that end stands: a later extract that says something
 * else is listed as a conflict and does not overwrite it.
 */
@Entity
@Table(name = "referral")
public class Referral {

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "local_id")
    private String localId;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "team_id")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID team;

    @Column(name = "received_date")
    private LocalDate receivedDate;

    @Column(name = "received_time")
    private @Nullable LocalTime receivedTime;

    private @Nullable String source;

    private @Nullable String priority;

    @Column(name = "primary_reason")
    private @Nullable String reason;

    @Column(name = "discharge_date")
    private @Nullable LocalDate dischargeDate;

    @Column(name = "discharge_time")
    private @Nullable LocalTime dischargeTime;

    @Column(name = "rejection_date")
    private @Nullable LocalDate rejectionDate;

    @Column(name = "rejection_reason")
    private @Nullable String rejectionReason;

    @Column(name = "rejected_by")
    private @Nullable String rejectedBy;

    @Column(name = "ended_by")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "entered_by")
    private @Nullable String enteredBy;

    @Column(name = "entered_at")
    private @Nullable Instant enteredAt;

    @Embedded
    private @Nullable Referrer referrer;

    private @Nullable String words;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Referral() {}

    /** Whose referral it is, under which local identifier. */
    public record Identity(UUID provider, String localId, UUID person) {}

    /** A referral that was taken here. */
    public Referral(Identity identity, NewReferral taken, String by, Instant now) {
        taken.happened(now);
        this.id = UUID.randomUUID();
        this.provider = identity.provider();
        this.localId = identity.localId();
        this.person = identity.person();
        this.team = taken.team();
        this.receivedDate = taken.day();
        this.receivedTime = taken.at();
        this.source = taken.source();
        this.priority = taken.priority();
        this.reason = taken.reason();
        this.referrer = taken.referrer();
        this.words = taken.words();
        this.enteredBy = by;
        this.enteredAt = now;
    }

    /** Who it was, is known by now or was wrong. */
    public void referredBy(Referrer who) {
        referrer = who;
    }

    /**
     * The team does not take it. Who referred is told why (CORE item 3), so there is always a reason.
     *
     * @param why by its national code
     */
    public void reject(LocalDate on, String why, String by, Instant now) {
        RuleBroken.unless(rejectionDate == null, "discharge.rejected");
        RuleBroken.unless(dischargeDate == null, "discharge.alreadyEnded");
        RuleBroken.unless(!on.isBefore(receivedDate), "referral.rejectedBeforeReceived");
        RuleBroken.unless(!on.isAfter(London.dateOf(now)), "referral.inFuture");
        rejectionDate = on;
        rejectionReason = why;
        rejectedBy = by;
    }

    /** Ends the care. Nothing blocks it: what is still to do afterwards is on the list of ending care. */
    public void endCare(LocalDate on, UUID by, Instant now) {
        RuleBroken.unless(rejectionDate == null, "discharge.rejected");
        RuleBroken.unless(dischargeDate == null, "discharge.alreadyEnded");
        RuleBroken.unless(!on.isBefore(receivedDate), "discharge.endBeforeStart");
        RuleBroken.unless(!on.isAfter(London.dateOf(now)), "discharge.endInFuture");
        dischargeDate = on;
        dischargeTime =
                on.equals(London.dateOf(now)) ? London.timeOf(now).toLocalTime().withNano(0) : null;
        endedBy = by;
        endedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID provider() {
        return provider;
    }

    public UUID person() {
        return person;
    }

    public Referrer referrer() {
        return referrer == null ? new Referrer(null, null, null) : referrer;
    }

    @Nullable
    public String source() {
        return source;
    }

    @Nullable
    public String priority() {
        return priority;
    }

    @Nullable
    public String reason() {
        return reason;
    }

    @Nullable
    public UUID team() {
        return team;
    }

    @Nullable
    public LocalDate dischargeDate() {
        return dischargeDate;
    }
}
