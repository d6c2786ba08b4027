package org.alongside.call;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.London;
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is in immediate danger, as a caller said. It rises to the shift lead at once, then every five minutes to the next
 * one up, and to the last one again and again, until somebody takes it by name. What is learnt later – where they are, that
 * an ambulance was called – is added also after that; what was said before stays in the history.
 */
@Entity
@Table(name = "call_danger")
public class Danger {

    /** How long each one up has. */
    public static final Duration EVERY = Duration.ofMinutes(5);

    private static final String ITSELF = "Alongside";

    @Id
    private UUID id;

    @Column(name = "call_id")
    private UUID call;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "team_id")
    private UUID team;

    private Instant since;

    private @Nullable String place;

    @Column(name = "ambulance_at")
    private @Nullable Instant ambulanceAt;

    @Column(name = "ambulance_by")
    private @Nullable String ambulanceBy;

    @Enumerated(EnumType.STRING)
    private DangerState state;

    private int raised;

    @Column(name = "raised_to")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID raisedTo;

    @Column(name = "look_at")
    private @Nullable Instant lookAt;

    @Column(name = "taken_by")
    private @Nullable String takenBy;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    @OneToMany(mappedBy = "danger", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private List<DangerEvent> history = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Danger() {}

    public Danger(Call call, InDanger said, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.call = call.id();
        this.provider = call.provider();
        this.team = call.team();
        this.since = now;
        this.lookAt = now;
        this.state = DangerState.OPEN;
        tell(DangerAct.SAID, by, null, now);
        learn(said, by, now);
    }

    /**
     * More is known. What is left empty stays as it was.
     *
     * @throws RuleBroken where an ambulance would have been called later than now
     */
    public void learn(InDanger more, String by, Instant now) {
        if (!more.place().isEmpty() && !more.place().equals(place)) {
            place = more.place();
            tell(DangerAct.PLACE, by, more.place(), now);
        }
        Instant at = more.ambulanceAt();
        RuleBroken.unless(at == null || !at.isAfter(now), "call.inFuture");
        String who = more.ambulanceBy().isEmpty() ? ambulanceBy : more.ambulanceBy();
        boolean other = at != null && !at.equals(ambulanceAt);
        if (other || who != null && !who.equals(ambulanceBy)) {
            ambulanceAt = at == null ? ambulanceAt : at;
            ambulanceBy = who;
            tell(DangerAct.AMBULANCE, by, ambulance(), now);
        }
    }

    private String ambulance() {
        String at = ambulanceAt == null
                ? "At a time that was not said"
                : "At " + London.timeOf(ambulanceAt).toLocalTime().withSecond(0).withNano(0);
        return ambulanceBy == null ? at : at + ", by " + ambulanceBy;
    }

    /** Its time has come to rise. Where nobody is on duty it is looked at again in five minutes. */
    public void rise(Optional<CallBack.Leader> next, Instant now) {
        if (lookAt == null || now.isBefore(lookAt)) {
            return;
        }
        lookAt = now.plus(EVERY);
        if (next.isPresent()) {
            raised++;
            raisedTo = next.get().staff();
            tell(DangerAct.RAISED, ITSELF, "To " + next.get().name(), now);
        }
    }

    /**
     * Somebody sees to it, by name.
     *
     * @param words what they do; may be empty
     * @throws RuleBroken where somebody has taken it already
     */
    public void take(String by, String words, Instant now) {
        RuleBroken.unless(state == DangerState.OPEN, "call.dangerTaken", String.valueOf(takenBy));
        String said = Words.given(words);
        state = DangerState.TAKEN;
        lookAt = null;
        takenBy = by;
        takenAt = now;
        tell(DangerAct.TAKEN, by, said, now);
    }

    private void tell(DangerAct act, String by, @Nullable String words, Instant now) {
        history.add(new DangerEvent(this, history.size(), new DangerEvent.Said(act, by, words, now)));
    }

    public UUID call() {
        return call;
    }

    public UUID team() {
        return team;
    }

    public DangerState state() {
        return state;
    }

    /** When it rises unless somebody takes it; null when somebody has. */
    @Nullable
    public Instant lookAt() {
        return lookAt;
    }

    /** How many steps it has risen. */
    public int raised() {
        return raised;
    }

    @Nullable
    public UUID raisedTo() {
        return raisedTo;
    }

    @Nullable
    public String place() {
        return place;
    }

    @Nullable
    public Instant ambulanceAt() {
        return ambulanceAt;
    }

    @Nullable
    public String ambulanceBy() {
        return ambulanceBy;
    }

    @Nullable
    public String takenBy() {
        return takenBy;
    }

    public List<DangerEvent> history() {
        return List.copyOf(history);
    }
}
