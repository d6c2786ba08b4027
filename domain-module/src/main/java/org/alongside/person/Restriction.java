package org.alongside.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * That the address, the postcode and the telephone numbers of somebody are withheld, because it would not be safe that whoever opens
 * the record sees them. An extract says so (FHIR security labels), or a member of staff; a member of staff lifts it.
 */
@Entity
@Table(name = "restriction")
public class Restriction {

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    private String reason;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "lifted_by")
    private @Nullable String liftedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Column(name = "lift_reason")
    private @Nullable String liftReason;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Restriction() {}

    /** @throws RuleBroken without a reason */
    public Restriction(UUID provider, UUID person, String reason, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.provider = provider;
        this.person = person;
        this.reason = given(reason);
        this.setBy = by;
        this.setAt = now;
    }

    /** @throws RuleBroken without a reason, or where it was lifted before */
    public void lift(String why, String by, Instant now) {
        RuleBroken.unless(holds(), "person.notRestricted");
        liftReason = given(why);
        liftedBy = by;
        liftedAt = now;
    }

    private static String given(String reason) {
        return Words.needed(reason, "person.reasonMissing");
    }

    public boolean holds() {
        return liftedAt == null;
    }

    public UUID person() {
        return person;
    }

    public String reason() {
        return reason;
    }

    public String restrictedBy() {
        return setBy;
    }

    public Instant restrictedAt() {
        return setAt;
    }

    @Nullable
    public String liftedBy() {
        return liftedBy;
    }

    @Nullable
    public Instant liftedAt() {
        return liftedAt;
    }

    @Nullable
    public String liftReason() {
        return liftReason;
    }
}
