package org.alongside.dispatch;

import java.util.Set;

/**
 * Where a message is on its way to one recipient. A channel taking it (SENT) and somebody there saying that they have
 * it (RECEIVED) are two facts. No state is silent: DUE and SENDING are worked on by the outbox, UNDELIVERABLE,
 * also where its recipient can do nothing with what was sent, is a person's task.
 */
public enum DispatchState {
    DUE,
    SENDING,
    SENT,
    RECEIVED,
    UNDELIVERABLE;

    public Set<DispatchState> next() {
        return switch (this) {
            case DUE -> Set.of(SENDING, UNDELIVERABLE);
            case SENDING -> Set.of(SENT, DUE, UNDELIVERABLE);
            case SENT -> Set.of(RECEIVED, UNDELIVERABLE);
            case UNDELIVERABLE -> Set.of(DUE, SENT);
            case RECEIVED -> Set.of(SENT);
        };
    }
}
