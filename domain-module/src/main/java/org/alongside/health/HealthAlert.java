package org.alongside.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One part that needs somebody now, and what has been said of it. It begins when the part is found so. Nobody is told of what
 * passes within {@link #AFTER}; of what lasts, somebody is told, again each day for as long as it does, and once more when it has
 * not been so for {@link #CALM}. Then it ends, as does one of which nobody was told. Times are real ones.
 */
@Entity
@Table(name = "health_alert")
public class HealthAlert {

    /** So long something is left alone: a restart, or a mail server that is busy. */
    static final Duration AFTER = Duration.ofMinutes(5);

    static final Duration AGAIN = Duration.ofDays(1);

    /** What goes on and off is not over before this. */
    static final Duration CALM = Duration.ofMinutes(30);

    /** An e-mail that was not taken is tried again after this, by one server. */
    static final Duration TRY = Duration.ofMinutes(5);

    @Id
    private String part;

    private String words;

    @Column(name = "bad_since")
    private Instant badSince;

    @Column(name = "good_since")
    private @Nullable Instant goodSince;

    @Column(name = "tried_at")
    private @Nullable Instant triedAt;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected HealthAlert() {}

    /** @throws IllegalArgumentException where the part does not need anybody */
    public HealthAlert(Finding finding, Instant now) {
        if (finding.state() != HealthState.BAD) {
            throw new IllegalArgumentException(finding.part() + " is " + finding.state());
        }
        part = finding.part();
        words = finding.words();
        badSince = now;
    }

    /** How the part is at another look. */
    public void seen(Finding finding, Instant now) {
        if (finding.state() != HealthState.BAD) {
            goodSince = goodSince == null ? now : goodSince;
            return;
        }
        if (goodSince != null && lasted(goodSince, CALM, now)) {
            badSince = now;
        }
        words = finding.words();
        goodSince = null;
    }

    /** It passed before anybody was told, or they know that it has; not while an e-mail about it may be on its way. */
    public boolean isOver(Instant now) {
        return goodSince != null && toldAt == null && !isTried(now);
    }

    /** Whether a letter of now says that it needs somebody. */
    public boolean isWrong(Instant now) {
        return goodSince == null && (toldAt != null || lasted(badSince, AFTER, now));
    }

    /** Whether a letter of now says that it does not any more. */
    public boolean isSettled(Instant now) {
        return goodSince != null && toldAt != null && lasted(goodSince, CALM, now);
    }

    /** Whether there has to be a letter because of it. */
    public boolean isDue(Instant now) {
        return !isTried(now) && (isSettled(now) || isWrong(now) && (toldAt == null || lasted(toldAt, AGAIN, now)));
    }

    private boolean isTried(Instant now) {
        return triedAt != null && !lasted(triedAt, TRY, now);
    }

    private static boolean lasted(Instant since, Duration enough, Instant now) {
        return !since.plus(enough).isAfter(now);
    }

    /** A server sets out to tell of it. */
    public void tried(Instant now) {
        triedAt = now;
    }

    /** A letter has left that said that it needs somebody, whatever has come of it meanwhile. */
    public void toldWrong(Instant at) {
        toldAt = at;
    }

    /** A letter has left that said that it does not any more; where it does again, it begins anew. */
    public void toldSettled(Instant at) {
        toldAt = null;
        if (goodSince == null) {
            badSince = at;
        }
    }

    public String part() {
        return part;
    }

    public String words() {
        return words;
    }

    public Instant badSince() {
        return badSince;
    }
}
