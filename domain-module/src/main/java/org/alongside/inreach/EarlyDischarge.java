package org.alongside.inreach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A crisis team offers a ward to care for somebody at home (CORE item 7). The offer is a message that needs an answer, so it
 * climbs until somebody of the ward accepts or refuses; what they say and when is in that message alone.
 */
@Entity
@Table(name = "early_discharge")
public class EarlyDischarge {

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "spell_id")
    private UUID spell;

    @Column(name = "handover_id")
    private UUID handover;

    @Column(name = "offered_by")
    private String offeredBy;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected EarlyDischarge() {}

    EarlyDischarge(AcuteStay.Of of, UUID handover, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.provider = of.provider();
        this.person = of.person();
        this.spell = of.spell();
        this.handover = handover;
        this.offeredBy = by;
        this.offeredAt = now;
    }

    public UUID spell() {
        return spell;
    }

    public UUID handover() {
        return handover;
    }

    public String offeredBy() {
        return offeredBy;
    }

    public Instant offeredAt() {
        return offeredAt;
    }
}
