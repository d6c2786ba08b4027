package org.alongside.inreach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.RuleBroken;

/**
 * Why somebody was admitted whom no crisis team had seen in person, and what was learnt from it (CORE item 6 e: failures are
 * identified and reviewed). Said once for each admission, and never changed.
 */
@Entity
@Table(name = "admission_review")
public class AdmissionReview {

    /** Characters. */
    public static final int MAX = 2_000;

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "spell_id")
    private UUID spell;

    @Enumerated(EnumType.STRING)
    private MissReason reason;

    private String words;

    @Column(name = "reviewed_by")
    private String reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AdmissionReview() {}

    AdmissionReview(AcuteStay.Of of, MissReason reason, String words, String by, Instant now) {
        String said = words.strip();
        RuleBroken.unless(!said.isEmpty(), "inreach.wordsMissing");
        RuleBroken.unless(said.length() <= MAX, "inreach.tooLong", Integer.toString(MAX));
        this.id = UUID.randomUUID();
        this.provider = of.provider();
        this.person = of.person();
        this.spell = of.spell();
        this.reason = reason;
        this.words = said;
        this.reviewedBy = by;
        this.reviewedAt = now;
    }

    public UUID spell() {
        return spell;
    }

    public UUID person() {
        return person;
    }

    public MissReason reason() {
        return reason;
    }

    public String words() {
        return words;
    }
}
