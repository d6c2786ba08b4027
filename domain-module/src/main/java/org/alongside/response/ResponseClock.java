package org.alongside.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody who was referred is to be seen face to face, by the triage category of the referral. It begins with
 * the receipt of the referral and runs in elapsed time, right over a clock change. Only the first attended face-to-face
 * contact stops it, which is why the stop is no field here: it follows from the contacts. It is paused with a reason, and no
 * edit resets it: another category, with a reason, takes its place and leaves it in the history.
 */
@Entity
@Table(name = "response_clock")
public class ResponseClock {

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "referral_id")
    private UUID referral;

    private String category;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "set_by")
    private String setBy;

    private @Nullable String reason;

    /** Seconds for which it has stood still. */
    @Column(name = "stood_still")
    private long stoodStill;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    @Column(name = "replaced_at")
    private @Nullable Instant replacedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ResponseClock() {}

    /** Which referral it is of. */
    public record Of(UUID provider, UUID person, UUID referral) {}

    /** Who decided something, and when. */
    public record Decided(String by, UUID account, Instant at) {}

    private ResponseClock(Of of, String category, Instant startedAt, Instant dueAt, Decided decided) {
        this.id = UUID.randomUUID();
        this.provider = of.provider();
        this.person = of.person();
        this.referral = of.referral();
        this.category = category;
        this.startedAt = startedAt;
        this.dueAt = dueAt;
        this.setBy = decided.by();
        this.setAt = decided.at();
    }

    /** The first one of a referral, from its receipt. */
    public static ResponseClock first(Of of, TriageCategory category, Instant received, Decided decided) {
        RuleBroken.unless(!received.isAfter(decided.at()), "response.receivedLater");
        return new ResponseClock(of, category.code(), received, received.plus(within(category)), decided);
    }

    /**
     * Another category takes its place. A longer time counts from the receipt, and what it stood still is added. A shorter one counts from now, because nobody
     * could keep it before, but never ends later than the time that was promised first.
     *
     * @throws RuleBroken without a reason, or where it is the same category
     */
    public ResponseClock replace(TriageCategory other, String why, Decided decided) {
        RuleBroken.unless(replacedAt == null, "response.replacedAlready");
        RuleBroken.unless(!category.equals(other.code()), "response.sameCategory");
        RuleBroken.unless(pausedAt == null, "response.pausedNow");
        String said = words(why);
        Instant fromReceipt = startedAt.plus(within(other)).plusSeconds(stoodStill);
        Instant fromNow = decided.at().plus(within(other));
        Instant due = fromReceipt.isBefore(dueAt) ? earlier(fromNow, dueAt) : fromReceipt;
        ResponseClock next =
                new ResponseClock(new Of(provider, person, referral), other.code(), startedAt, due, decided);
        next.reason = said;
        next.stoodStill = stoodStill;
        replacedAt = decided.at();
        return next;
    }

    /** The person asked for a later time, or cannot be seen yet: the time stands still, with a reason. */
    public ClockPause pause(String why, Decided decided) {
        RuleBroken.unless(replacedAt == null, "response.replacedAlready");
        RuleBroken.unless(pausedAt == null, "response.pausedNow");
        RuleBroken.unless(decided.at().isBefore(dueAt), "response.overAlready");
        ClockPause pause = new ClockPause(new ClockPause.Of(provider, person, id), words(why), decided);
        pausedAt = decided.at();
        return pause;
    }

    /** The time goes on, and what it stood still is added to it. */
    public void resume(ClockPause pause, Decided decided) {
        RuleBroken.unless(pausedAt != null, "response.notPaused");
        pause.end(decided);
        long seconds = Duration.between(pausedAt, decided.at()).toSeconds();
        dueAt = dueAt.plusSeconds(seconds);
        stoodStill += seconds;
        pausedAt = null;
    }

    public Times times() {
        return new Times(startedAt, dueAt, pausedAt, replacedAt);
    }

    private static Duration within(TriageCategory category) {
        Duration within = category.within();
        RuleBroken.unless(within != null, "response.noTime", category.code());
        return within == null ? Duration.ZERO : within;
    }

    private static String words(String why) {
        return Words.needed(why, "response.reasonMissing");
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    public UUID id() {
        return id;
    }

    public UUID referral() {
        return referral;
    }

    public String category() {
        return category;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    @Nullable
    public Instant replacedAt() {
        return replacedAt;
    }

    @Nullable
    public String reason() {
        return reason;
    }
}
