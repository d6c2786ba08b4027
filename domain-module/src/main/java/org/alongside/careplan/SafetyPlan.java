package org.alongside.careplan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's safety plan as it was written one time. It is never changed: writing it again makes the next one, and those
 * before stay as they were. The newest is the one that counts (NICE NG225: a plan made together, and shared).
 */
@Entity
@Table(name = "safety_plan")
public class SafetyPlan {

    /** Characters of a step. */
    public static final int MAX = 2_000;

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    private int number;

    @ElementCollection
    @CollectionTable(name = "safety_plan_step", joinColumns = @JoinColumn(name = "plan_id"))
    @MapKeyColumn(name = "step")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "words")
    private Map<SafetyStep, String> steps = new HashMap<>();

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SafetyPlan() {}

    /** Whose plan it is. */
    public record Of(UUID provider, UUID person) {}

    /**
     * @param before the one that was the newest; null where this is the first
     * @throws RuleBroken where nothing is said, or too much
     */
    public SafetyPlan(Of whose, @Nullable SafetyPlan before, Map<SafetyStep, String> words, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.provider = whose.provider();
        this.person = whose.person();
        this.number = before == null ? 1 : before.number + 1;
        words.forEach((step, typed) -> {
            String said = typed.strip();
            RuleBroken.unless(said.length() <= MAX, "careplan.tooLong", step.title(), Integer.toString(MAX));
            if (!said.isEmpty()) {
                steps.put(step, said);
            }
        });
        RuleBroken.unless(!steps.isEmpty(), "careplan.nothing");
        this.writtenBy = by;
        this.writtenAt = now;
    }

    /** Each step that says something, in order. */
    public Map<SafetyStep, String> steps() {
        EnumMap<SafetyStep, String> inOrder = new EnumMap<>(SafetyStep.class);
        inOrder.putAll(steps);
        return inOrder;
    }

    /** Counts from 1. */
    public int number() {
        return number;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
