package org.alongside.person;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Two people who may be the same human being. An import or a member of staff finds them; a human decides, with a reason,
 * and can take the decision back. What a merge moved is kept beside it, row by row.
 */
@Entity
@Table(name = "possible_duplicate")
public class PossibleDuplicate {

    @Id
    private UUID id;

    @Column(name = "person_a")
    private UUID personA;

    @Column(name = "person_b")
    private UUID personB;

    private String reason;

    @Column(name = "found_at")
    private Instant foundAt;

    @Enumerated(EnumType.STRING)
    private DuplicateState state;

    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID kept;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String decision;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PossibleDuplicate() {}

    /** Reported by somebody who knows them. */
    public PossibleDuplicate(UUID one, UUID other, Instant at) {
        RuleBroken.unless(!one.equals(other), "person.sameRecord");
        boolean inOrder = one.toString().compareTo(other.toString()) < 0;
        this.id = UUID.randomUUID();
        this.personA = inOrder ? one : other;
        this.personB = inOrder ? other : one;
        this.reason = "REPORTED";
        this.foundAt = at;
        this.state = DuplicateState.OPEN;
    }

    /**
     * They are the same.
     *
     * @return the one whose rows are to be moved to the kept one
     */
    public UUID merge(UUID keep, String why, String by, Instant at) {
        decide(DuplicateState.MERGED, why, by, at);
        kept = keep;
        return other();
    }

    /** They are two people. */
    public void different(String why, String by, Instant at) {
        decide(DuplicateState.DIFFERENT, why, by, at);
    }

    /** The decision was wrong; the pair is open again. */
    public void takeBack(String why, String by, Instant at) {
        decide(DuplicateState.OPEN, why, by, at);
        kept = null;
    }

    private void decide(DuplicateState next, String why, String by, Instant at) {
        RuleBroken.unless(state.next().contains(next), "person.alreadyDecided", String.valueOf(decidedBy));
        decision = Words.needed(why, "person.reasonMissing");
        state = next;
        decidedBy = by;
        decidedAt = at;
    }

    /** The one who is not kept. */
    public UUID other() {
        return personA.equals(kept) ? personB : personA;
    }

    public boolean isOf(UUID person) {
        return personA.equals(person) || personB.equals(person);
    }

    public UUID id() {
        return id;
    }

    public DuplicateState state() {
        return state;
    }

    @Nullable
    public UUID kept() {
        return kept;
    }

    @Nullable
    public String decision() {
        return decision;
    }
}
