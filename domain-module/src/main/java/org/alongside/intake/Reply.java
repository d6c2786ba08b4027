package org.alongside.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.RuleBroken;

/** One thing that whoever referred is told. It is never changed; its dispatch says whether it reached them. */
@Entity
@Table(name = "intake_reply")
public class Reply {

    private static final int LONGEST = 1000;

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "intake_id")
    private Intake intake;

    @Enumerated(EnumType.STRING)
    private ReplyKind kind;

    private String words;

    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "said_by")
    private String saidBy;

    @SuppressWarnings("NullAway.Init")
    protected Reply() {}

    Reply(Intake intake, ReplyKind kind, String words, String by, Instant now) {
        RuleBroken.unless(words.length() <= LONGEST, "intake.tooLong", Integer.toString(LONGEST));
        this.id = UUID.randomUUID();
        this.provider = intake.provider();
        this.person = intake.person();
        this.intake = intake;
        this.kind = kind;
        this.words = words.strip();
        this.saidAt = now;
        this.saidBy = by;
    }

    public UUID id() {
        return id;
    }

    public ReplyKind kind() {
        return kind;
    }

    public String words() {
        return words;
    }

    public Instant saidAt() {
        return saidAt;
    }
}
