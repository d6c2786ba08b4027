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
 * been in order for as long. Then it ends, as does one of which nobody was told. Times are real ones.
 */
@Entity
@Table(name = "health_alert")
public class HealthAlert {

    /** So long something is left alone: a restart, or a mail server that is busy. */
    static final Duration AFTER = Duration.ofMinutes(5);

    static final Duration AGAIN = Duration.ofDays(1);

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
        if (finding.state() == HealthState.BAD) {
            words = finding.words();
            goodSince = null;
        } else if (goodSince == null) {
            goodSince = now;
        }
    }

    /** It passed before anybody was told, or they know that it has. */
    public boolean isOver() {
        return goodSince != null && toldAt == null;
    }

    /** Whether somebody has to be told now that it is so, or is so no more. */
    public boolean isDue(Instant now) {
        if (triedAt != null && triedAt.plus(TRY).isAfter(now)) {
            return false;
        }
        if (goodSince != null) {
            return !goodSince.plus(AFTER).isAfter(now);
        }
        return toldAt == null
                ? !badSince.plus(AFTER).isAfter(now)
                : !toldAt.plus(AGAIN).isAfter(now);
    }

    /** A server sets out to tell of it. */
    public void tried(Instant now) {
        triedAt = now;
    }

    /** An e-mail that said how it was then has left. */
    public void told(Instant now) {
        toldAt = goodSince == null ? now : null;
    }

    public String part() {
        return part;
    }

    public String words() {
        return words;
    }

    public boolean isInOrder() {
        return goodSince != null;
    }

    public Instant badSince() {
        return badSince;
    }

    @Nullable
    public Instant triedAt() {
        return triedAt;
    }
}
