package org.alongside.intake;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one referral. A crisis team tells whoever referred within 30 minutes that it has the referral (CORE item 1);
 * then it takes the person on, passes the referral on to somebody by name, or declines with a reason and says who else can
 * help (CORE item 8). What was told is never changed, and a decision is made once.
 */
@Entity
@Table(name = "intake")
public class Intake {

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "referral_id")
    private UUID referral;

    @Column(name = "responded_at")
    private @Nullable Instant respondedAt;

    @Column(name = "reminder_id")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID reminder;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "person_told")
    @Enumerated(EnumType.STRING)
    private @Nullable PersonTold personTold;

    @Column(name = "onward_referral")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID onwardReferral;

    @Column(name = "onward_handover")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID onwardHandover;

    @OneToMany(mappedBy = "intake", cascade = CascadeType.PERSIST)
    @OrderBy("saidAt")
    private List<Reply> replies = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Intake() {}

    public Intake(UUID provider, UUID person, UUID referral) {
        this.id = UUID.randomUUID();
        this.provider = provider;
        this.person = person;
        this.referral = referral;
    }

    /** Whoever referred is told that it is there, and who looks at it. That is the first answer. */
    public Reply arrived(String words, String by, Instant now) {
        RuleBroken.unless(respondedAt == null && decision == null, "intake.answeredAlready");
        return tell(ReplyKind.ARRIVED, words, by, now);
    }

    public Reply accept(String words, String by, Instant now) {
        decide(Decision.ACCEPTED, by, now);
        return tell(ReplyKind.ACCEPTED, words, by, now);
    }

    /**
     * @param whom how the one is called who is asked now
     * @param onward their referral, and the message that asks them
     */
    public Reply redirect(String whom, Onward onward, PersonTold told, String by, Instant now) {
        decide(Decision.REDIRECTED, by, now);
        personTold = told;
        onwardReferral = onward.referral();
        onwardHandover = onward.handover();
        return tell(ReplyKind.REDIRECTED, "It was passed on to " + whom + ".", by, now);
    }

    /** Where a referral goes on. */
    public record Onward(UUID referral, UUID handover) {}

    /**
     * @param reason in words
     * @param alternative who else can help, and how they are reached
     */
    public Reply decline(String reason, String alternative, PersonTold told, String by, Instant now) {
        String why = Words.needed(reason, "intake.reasonMissing");
        String instead = Words.needed(alternative, "intake.alternativeMissing");
        decide(Decision.DECLINED, by, now);
        personTold = told;
        return tell(ReplyKind.DECLINED, "Why: " + why + "\nWho can help instead: " + instead, by, now);
    }

    private void decide(Decision made, String by, Instant now) {
        RuleBroken.unless(decision == null, "intake.decidedAlready");
        decision = made;
        decidedBy = by;
        decidedAt = now;
    }

    private Reply tell(ReplyKind kind, String words, String by, Instant now) {
        Reply reply = new Reply(this, kind, words, by, now);
        respondedAt = respondedAt == null ? now : respondedAt;
        replies.add(reply);
        return reply;
    }

    /** Nobody answered or decided in time: somebody is asked by name, once. */
    public void reminded(UUID handover) {
        RuleBroken.unless(decision == null && reminder == null, "intake.decidedAlready");
        reminder = handover;
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

    public UUID referral() {
        return referral;
    }

    /** When whoever referred was first told something; null while they were not. */
    @Nullable
    public Instant respondedAt() {
        return respondedAt;
    }

    @Nullable
    public UUID reminder() {
        return reminder;
    }

    @Nullable
    public Decision decision() {
        return decision;
    }

    @Nullable
    public PersonTold personTold() {
        return personTold;
    }

    public List<Reply> replies() {
        return List.copyOf(replies);
    }
}
