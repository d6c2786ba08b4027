package org.alongside.board;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.OptionalUuidColumn;
import org.jspecify.annotations.Nullable;

/** Who of the team sees somebody in its care: as they were allocated last. Who was before is in the audit. */
@Entity
@Table(name = "care_allocation")
public class Allocation {

    @Id
    @Column(name = "referral_id")
    private UUID referral;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "first_id")
    private UUID first;

    @Column(name = "second_id")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID second;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Allocation() {}

    @SuppressWarnings("NullAway.Init")
    public Allocation(Care care, Pair workers, String by, Instant now) {
        this.referral = care.referral();
        this.provider = care.provider();
        this.person = care.person();
        change(workers, by, now);
    }

    public final void change(Pair workers, String by, Instant now) {
        first = workers.first();
        second = workers.second();
        setBy = by;
        setAt = now;
    }

    public Pair workers() {
        return new Pair(first, second);
    }

    public UUID referral() {
        return referral;
    }

    public String allocatedBy() {
        return setBy;
    }

    public Instant allocatedAt() {
        return setAt;
    }
}
