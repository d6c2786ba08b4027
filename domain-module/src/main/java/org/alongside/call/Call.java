package org.alongside.call;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A phone call that was taken. It may be about somebody who is known, or about nobody yet: then it is linked to a person
 * later, and keeps its time and who took it. What came of it – a referral, a message that needs an answer – is named by it.
 */
@Entity
@Table(name = "phone_call")
public class Call {

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "team_id")
    private UUID team;

    @Column(name = "person_id")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID person;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Caller caller;

    private @Nullable String number;

    private @Nullable String about;

    private boolean danger;

    private String need;

    private @Nullable String category;

    @Enumerated(EnumType.STRING)
    private @Nullable CallOutcome outcome;

    @Column(name = "referral_id")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID referral;

    @Column(name = "handover_id")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID handover;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "linked_by")
    private @Nullable String linkedBy;

    @Column(name = "linked_at")
    private @Nullable Instant linkedAt;

    @Column(name = "withheld_by")
    private @Nullable String withheldBy;

    @Column(name = "withheld_at")
    private @Nullable Instant withheldAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    /** Whose call it is, and who took it. */
    public record Taken(UUID provider, UUID team, String by) {}

    /**
     * @param whom the person whom it is about; null where no record was found
     * @param words about whom, as the caller said; empty where nothing was said
     */
    public record About(@Nullable UUID whom, String words) {}

    /** @throws RuleBroken where it would have begun later than now */
    public Call(NewCall heard, About about, Taken taken, Instant now) {
        RuleBroken.unless(!heard.startedAt().isAfter(now), "call.inFuture");
        this.id = UUID.randomUUID();
        this.provider = taken.provider();
        this.team = taken.team();
        this.takenBy = taken.by();
        this.startedAt = heard.startedAt();
        this.endedAt = now;
        this.caller = heard.caller();
        this.number = orNull(heard.number());
        this.danger = heard.danger();
        this.need = heard.need();
        this.category = heard.category();
        this.outcome = heard.outcome();
        this.person = about.whom();
        this.about = about.whom() == null ? orNull(about.words()) : null;
    }

    /** It led to a referral of the person. */
    public void led(UUID toReferral) {
        referral = toReferral;
        outcome = CallOutcome.REFERRED;
    }

    /**
     * What was not decided while the caller was on the phone. Nothing that was decided is changed by it.
     *
     * @param what a category, or an outcome, or both; what is null stays open
     * @throws RuleBroken where nothing is decided, or something is that was decided already
     */
    public void decide(Decided what, String by, Instant now) {
        RuleBroken.unless(what.category() != null || what.outcome() != null, "call.nothingDecided");
        RuleBroken.unless(what.category() == null || category == null, "call.decidedAlready");
        RuleBroken.unless(what.outcome() == null || outcome == null, "call.decidedAlready");
        category = what.category() == null ? category : what.category();
        outcome = what.outcome() == null ? outcome : what.outcome();
        decidedBy = by;
        decidedAt = now;
    }

    /** What is decided of a call; null for what is not. */
    public record Decided(
            @Nullable String category, @Nullable CallOutcome outcome) {}

    /** Whether nothing of it is left to be decided. */
    public boolean decided() {
        return category != null && outcome != null;
    }

    /** What was heard, for what follows of it later. */
    public NewCall heard() {
        InDanger said = danger ? new InDanger("", null, "") : null;
        return new NewCall(startedAt, caller, number == null ? "" : number, said, need, category, outcome);
    }

    /** It was handed over as a message that needs an answer. */
    public void handedOver(UUID as) {
        handover = as;
    }

    /** It turns out whom it was about. When it was and who took it stay. */
    public void link(UUID whom, String by, Instant now) {
        RuleBroken.unless(person == null, "call.linkedAlready");
        person = whom;
        linkedBy = by;
        linkedAt = now;
    }

    /** It was not about that person. What it led to cannot be taken back like this. */
    public void unlink() {
        RuleBroken.unless(person != null, "call.notLinked");
        RuleBroken.unless(referral == null && handover == null, "call.ledToSomething");
        person = null;
        linkedBy = null;
        linkedAt = null;
    }

    /** A carer spoke in confidence: what they said is read here alone, by whoever takes calls. */
    public void withhold(String by, Instant now) {
        RuleBroken.unless(caller == Caller.CARER, "call.noCarer");
        RuleBroken.unless(withheldAt == null, "call.withheldAlready");
        withheldBy = by;
        withheldAt = now;
    }

    /** The carer agrees that others read it. */
    public void passOn() {
        RuleBroken.unless(withheldAt != null, "call.notWithheld");
        withheldBy = null;
        withheldAt = null;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    public UUID id() {
        return id;
    }

    public UUID provider() {
        return provider;
    }

    public UUID team() {
        return team;
    }

    @Nullable
    public UUID person() {
        return person;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String takenBy() {
        return takenBy;
    }

    @Nullable
    public String about() {
        return about;
    }

    @Nullable
    public CallOutcome outcome() {
        return outcome;
    }

    @Nullable
    public String number() {
        return number;
    }

    @Nullable
    public Instant linkedAt() {
        return linkedAt;
    }

    /** Since when what the carer said is read here alone; null where it is not. */
    @Nullable
    public Instant withheldAt() {
        return withheldAt;
    }
}
