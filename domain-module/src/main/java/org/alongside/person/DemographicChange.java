package org.alongside.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one field of a registration said before it was changed, by whom and when. It is only ever added to. */
@Entity
@Table(name = "demographic_change")
public class DemographicChange {

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "local_id")
    private String localId;

    @Enumerated(EnumType.STRING)
    private Demographic field;

    private @Nullable String before;

    private @Nullable String after;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected DemographicChange() {}

    /** An empty text is a value that was not known. */
    public record Values(Demographic field, String before, String after) {}

    DemographicChange(Registration registration, Values values, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.provider = registration.provider();
        this.person = registration.person();
        this.localId = registration.localId();
        this.field = values.field();
        this.before = values.before().isEmpty() ? null : values.before();
        this.after = values.after().isEmpty() ? null : values.after();
        this.changedBy = by;
        this.changedAt = at;
    }

    public Demographic field() {
        return field;
    }

    @Nullable
    public String before() {
        return before;
    }

    @Nullable
    public String after() {
        return after;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
