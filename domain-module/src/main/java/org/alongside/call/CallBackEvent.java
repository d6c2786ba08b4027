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

/** One line of the history of a call-back. Only ever added to. */
@Entity
@Table(name = "call_back_event")
public class CallBackEvent {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "call_back_id")
    private CallBack callBack;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private CallBackAct act;

    @Column(name = "done_by")
    private String by;

    private @Nullable String words;

    @SuppressWarnings("NullAway.Init")
    protected CallBackEvent() {}

    CallBackEvent(CallBack callBack, CallBackAct act, String by, @Nullable String words, Instant at) {
        this.id = UUID.randomUUID();
        this.callBack = callBack;
        this.act = act;
        this.by = by;
        this.words = words;
        this.at = at;
    }

    public CallBackAct act() {
        return act;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    @Nullable
    public String words() {
        return words;
    }
}
