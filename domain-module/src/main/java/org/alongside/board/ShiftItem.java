package org.alongside.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is handed over with a shift: what the one who goes says of them, and that the one who comes has heard it. */
@Entity
@Table(name = "shift_item")
public class ShiftItem {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "shift_id")
    private TeamShift shift;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "referral_id")
    private UUID referral;

    private int position;

    private @Nullable String words;

    @Column(name = "acknowledged_by")
    private @Nullable String acknowledgedBy;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @SuppressWarnings("NullAway.Init")
    protected ShiftItem() {}

    ShiftItem(TeamShift shift, Care care, int position) {
        this.id = UUID.randomUUID();
        this.shift = shift;
        this.provider = care.provider();
        this.person = care.person();
        this.referral = care.referral();
        this.position = position;
    }

    void say(String text) {
        words = text.isEmpty() ? null : text;
    }

    void acknowledge(String by, Instant now) {
        acknowledgedBy = by;
        acknowledgedAt = now;
    }

    public UUID referral() {
        return referral;
    }

    public UUID person() {
        return person;
    }

    public int position() {
        return position;
    }

    @Nullable
    public String words() {
        return words;
    }

    /** Who has heard it; null while nobody has. */
    @Nullable
    public String acknowledgedBy() {
        return acknowledgedBy;
    }

    @Nullable
    public Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
