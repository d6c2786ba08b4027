package org.alongside.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line in the history of a hand-over: what happened, and who held it and was asked from then on. Never changed. */
@Entity
@Table(name = "handover_event")
public class HandoverEvent {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "handover_id")
    private Handover handover;

    private int ordinal;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private HandoverAct act;

    @Column(name = "holder_id")
    private UUID holder;

    @Column(name = "asked_id")
    private UUID asked;

    @Column(name = "done_by")
    private String by;

    private @Nullable String words;

    @SuppressWarnings("NullAway.Init")
    protected HandoverEvent() {}

    HandoverEvent(Handover handover, int ordinal, HandoverAct act, Said said) {
        this.id = UUID.randomUUID();
        this.handover = handover;
        this.ordinal = ordinal;
        this.act = act;
        this.at = said.at();
        this.by = said.by();
        this.words = said.words();
        this.holder = handover.holder();
        this.asked = handover.asked();
    }

    /** Who did something, when, and in which words. */
    record Said(String by, Instant at, @Nullable String words) {}

    public Instant at() {
        return at;
    }

    public HandoverAct act() {
        return act;
    }

    public UUID holder() {
        return holder;
    }

    public UUID asked() {
        return asked;
    }

    public int ordinal() {
        return ordinal;
    }

    @Nullable
    public String words() {
        return words;
    }

    public String by() {
        return by;
    }
}
