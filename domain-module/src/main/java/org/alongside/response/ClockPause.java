package org.alongside.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/** A time during which a response clock stood still, and why. */
@Entity
@Table(name = "clock_pause")
public class ClockPause {

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "clock_id")
    private UUID clock;

    private String reason;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "paused_by")
    private String pausedBy;

    @Column(name = "resumed_at")
    private @Nullable Instant resumedAt;

    @Column(name = "resumed_by")
    private @Nullable String resumedBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ClockPause() {}

    /** Of which clock. */
    record Of(UUID provider, UUID person, UUID clock) {}

    ClockPause(Of of, String reason, ResponseClock.Decided decided) {
        this.id = UUID.randomUUID();
        this.provider = of.provider();
        this.person = of.person();
        this.clock = of.clock();
        this.reason = reason;
        this.pausedAt = decided.at();
        this.pausedBy = decided.by();
    }

    void end(ResponseClock.Decided decided) {
        RuleBroken.unless(resumedAt == null && !decided.at().isBefore(pausedAt), "response.notPaused");
        resumedAt = decided.at();
        resumedBy = decided.by();
    }

    public UUID clock() {
        return clock;
    }

    public String reason() {
        return reason;
    }

    public Instant pausedAt() {
        return pausedAt;
    }

    @Nullable
    public Instant resumedAt() {
        return resumedAt;
    }
}
