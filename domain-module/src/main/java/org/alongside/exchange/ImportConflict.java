package org.alongside.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.person.Demographic;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A difference between an extract and what staff entered. The import lists it once and leaves what was entered; somebody
 * who sees the person decides which of the two is right. It is kept as the record of that decision.
 */
@Entity
@Table(name = "import_conflict")
public class ImportConflict {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "row_key")
    private String rowKey;

    @Column(name = "column_name")
    private String column;

    private @Nullable String imported;

    @Enumerated(EnumType.STRING)
    private ConflictState state;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ImportConflict() {}

    /** @param column of the extract, or of the registration where it is about who somebody is */
    public ImportConflict(UUID person, String rowKey, String column, @Nullable String imported) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.rowKey = rowKey;
        this.column = column;
        this.imported = imported;
        this.state = ConflictState.OPEN;
    }

    /** What was entered here is right. */
    public void keepOurs(String by, Instant at) {
        decide(ConflictState.OURS, by, at);
    }

    /**
     * The extract is right.
     *
     * @return which detail of the registration takes its value
     */
    public Demographic takeExtract(String by, Instant at) {
        Demographic field = demographic().orElseThrow(() -> new RuleBroken("exchange.onlyOurs"));
        decide(ConflictState.EXTRACT, by, at);
        return field;
    }

    private void decide(ConflictState next, String by, Instant at) {
        RuleBroken.unless(state.next().contains(next), "exchange.alreadyDecided", String.valueOf(decidedBy));
        state = next;
        decidedBy = by;
        decidedAt = at;
    }

    /** The detail of a registration that it is about; empty where it is about care. */
    public Optional<Demographic> demographic() {
        return Demographic.ofColumn(column);
    }

    public UUID person() {
        return person;
    }

    /** The local identifier of the registration, or the key of another row. */
    public String rowKey() {
        return rowKey;
    }

    /** The value of the extract; an empty text where it has none. */
    public String imported() {
        return imported == null ? "" : imported;
    }

    public ConflictState state() {
        return state;
    }

    @Nullable
    public Instant decidedAt() {
        return decidedAt;
    }
}
