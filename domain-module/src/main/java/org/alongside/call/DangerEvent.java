package org.alongside.call;

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

/** One line of the history of an immediate danger. Only ever added to. */
@Entity
@Table(name = "call_danger_event")
public class DangerEvent {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "danger_id")
    private Danger danger;

    private int ordinal;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private DangerAct act;

    @Column(name = "done_by")
    private String by;

    private @Nullable String words;

    @SuppressWarnings("NullAway.Init")
    protected DangerEvent() {}

    DangerEvent(Danger danger, int ordinal, Said said) {
        this.id = UUID.randomUUID();
        this.danger = danger;
        this.ordinal = ordinal;
        this.at = said.at();
        this.act = said.act();
        this.by = said.by();
        this.words = said.words();
    }

    /** What happened, who did it, when, and in which words. */
    record Said(DangerAct act, String by, @Nullable String words, Instant at) {}

    public DangerAct act() {
        return act;
    }

    public String by() {
        return by;
    }

    public int ordinal() {
        return ordinal;
    }

    @Nullable
    public String words() {
        return words;
    }
}
