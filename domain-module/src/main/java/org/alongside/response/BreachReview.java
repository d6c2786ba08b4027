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

/**
 * Why somebody was not seen in time, said by the team and then looked at by somebody else (CORE item 1: every breach is
 * reviewed). Until both are there, the month of the breach cannot be closed.
 */
@Entity
@Table(name = "breach_review")
public class BreachReview {

    /** Characters of a reason or a finding. */
    public static final int MAX = 2_000;

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "clock_id")
    private UUID clock;

    private String reason;

    @Column(name = "said_by")
    private String saidBy;

    @Column(name = "said_account")
    private UUID saidAccount;

    @Column(name = "said_at")
    private Instant saidAt;

    private @Nullable String finding;

    @Column(name = "reviewed_by")
    private @Nullable String reviewedBy;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected BreachReview() {}

    /** @throws RuleBroken where no reason is given */
    public BreachReview(ResponseClock.Of of, UUID clock, String reason, ResponseClock.Decided said) {
        this.id = UUID.randomUUID();
        this.provider = of.provider();
        this.person = of.person();
        this.clock = clock;
        this.reason = words(reason);
        this.saidBy = said.by();
        this.saidAccount = said.account();
        this.saidAt = said.at();
    }

    /** Somebody else than who gave the reason looks at it. */
    public void review(String finding, ResponseClock.Decided reviewer) {
        RuleBroken.unless(reviewedAt == null, "response.reviewedAlready");
        RuleBroken.unless(!reviewer.account().equals(saidAccount), "response.reviewsOwn");
        this.finding = words(finding);
        this.reviewedBy = reviewer.by();
        this.reviewedAt = reviewer.at();
    }

    private static String words(String typed) {
        String said = typed.strip();
        RuleBroken.unless(!said.isEmpty(), "response.reasonMissing");
        RuleBroken.unless(said.length() <= MAX, "response.tooLong", Integer.toString(MAX));
        return said;
    }

    public UUID clock() {
        return clock;
    }

    public String reason() {
        return reason;
    }

    public boolean reviewed() {
        return reviewedAt != null;
    }

    @Nullable
    public String finding() {
        return finding;
    }
}
