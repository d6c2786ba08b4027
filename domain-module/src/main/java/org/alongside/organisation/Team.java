package org.alongside.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team of the trust (MHSDS MHS902). An extract or the directory brings it, or somebody adds it; from then on it is there,
 * because referrals name it. What somebody has entered about it stands against every later import. Its types, each from a
 * day on, are written beside it, as imports write them for all teams at once.
 */
@Entity
@Table(name = "team")
public class Team {

    /** What somebody enters, and no import overwrites. */
    private static final String ENTERED = "name,email,phone";

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "local_id")
    private String localId;

    private @Nullable String name;

    private @Nullable String email;

    private @Nullable String phone;

    private String entered;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Team() {}

    /** One of which nothing is known yet but by which identifier extracts and other systems name it. */
    public Team(UUID provider, String localId) {
        this.id = UUID.randomUUID();
        this.provider = provider;
        this.localId = localId;
        this.entered = "";
    }

    /**
     * Somebody says how it is called and reached.
     *
     * @throws IllegalArgumentException where the details are of another team
     */
    public void enter(TeamDetails details) {
        if (!details.localId().equals(localId)) {
            throw new IllegalArgumentException(details.localId() + " is not " + localId);
        }
        entered = ENTERED;
        name = details.name();
        email = details.email();
        phone = details.phone();
    }

    public UUID id() {
        return id;
    }

    public UUID provider() {
        return provider;
    }

    public String localId() {
        return localId;
    }

    /** Null where an extract named it by its identifier alone. */
    public @Nullable String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String phone() {
        return phone;
    }

    /** Whether somebody has said how it is called and reached. */
    public boolean entered() {
        return !entered.isEmpty();
    }
}
