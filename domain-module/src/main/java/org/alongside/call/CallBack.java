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
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * The promise to call somebody back by a time. It is open until they are reached, or until it was tried three times in vain
 * and somebody says what is done instead. When its time is over, and at the third attempt in vain, it rises to the shift
 * lead; then each quarter of an hour to the next one up, and to the last one again and again.
 */
@Entity
@Table(name = "call_back")
public class CallBack {

    /** How long each one up has. */
    public static final Duration EVERY = Duration.ofMinutes(15);

    /** After how many attempts in vain it can be given up, with a reason. */
    public static final int ATTEMPTS = 3;

    private static final Duration LONGEST = Duration.ofDays(2);
    private static final String ITSELF = "Alongside";

    @Id
    private UUID id;

    @Column(name = "call_id")
    private UUID call;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "team_id")
    private UUID team;

    private String number;

    @Column(name = "promised_by")
    private String promisedBy;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private CallBackState state;

    private int failed;

    private int raised;

    @Column(name = "raised_to")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID raisedTo;

    @Column(name = "look_at")
    private @Nullable Instant lookAt;

    @OneToMany(mappedBy = "callBack", cascade = CascadeType.PERSIST)
    @OrderBy("at")
    private List<CallBackEvent> history = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CallBack() {}

    /**
     * @param within elapsed time, also over a clock change
     * @throws RuleBroken where the caller left no number, or the time is none that can be promised
     */
    public CallBack(Call call, Duration within, String by, Instant now) {
        String to = call.number();
        RuleBroken.unless(to != null, "call.noNumber");
        RuleBroken.unless(within.compareTo(Duration.ZERO) > 0 && within.compareTo(LONGEST) <= 0, "call.badTime");
        this.id = UUID.randomUUID();
        this.call = call.id();
        this.provider = call.provider();
        this.team = call.team();
        this.number = String.valueOf(to);
        this.promisedBy = by;
        this.dueAt = now.plus(within);
        this.lookAt = dueAt;
        this.state = CallBackState.OPEN;
        tell(CallBackAct.PROMISED, by, null, now);
    }

    /** Tried in vain. At the third time it rises at once. */
    public void notReached(String by, String words, Instant now) {
        requireOpen();
        String said = Words.given(words);
        failed++;
        if (failed == ATTEMPTS && raised == 0) {
            lookAt = now;
        }
        tell(CallBackAct.NOT_REACHED, by, said, now);
    }

    /** They are on the phone: the promise is kept. */
    public void reached(String by, String words, Instant now) {
        requireOpen();
        String said = Words.given(words);
        finish(CallBackState.REACHED);
        tell(CallBackAct.REACHED, by, said, now);
    }

    /** Nobody could be reached, and something else is done. */
    public void end(String by, String instead, Instant now) {
        requireOpen();
        RuleBroken.unless(failed >= ATTEMPTS, "call.triedTooLittle", Integer.toString(ATTEMPTS));
        endAfterDeath(by, instead, now);
    }

    /** Whoever was to be called back has died: nobody has to try first. */
    public void endAfterDeath(String by, String instead, Instant now) {
        requireOpen();
        String said = Words.needed(instead, "call.insteadMissing");
        finish(CallBackState.ENDED);
        tell(CallBackAct.ENDED, by, said, now);
    }

    /** Who is the next one up. */
    public record Leader(UUID staff, String name) {}

    /** Its time has come to rise. Where nobody is on duty it is looked at again in a quarter of an hour. */
    public void rise(Optional<Leader> next, Instant now) {
        if (lookAt == null || now.isBefore(lookAt)) {
            return;
        }
        lookAt = now.plus(EVERY);
        if (next.isPresent()) {
            raised++;
            raisedTo = next.get().staff();
            tell(CallBackAct.RAISED, ITSELF, "To " + next.get().name(), now);
        }
    }

    private void requireOpen() {
        RuleBroken.unless(state == CallBackState.OPEN, "call.backDone");
    }

    private void finish(CallBackState end) {
        state = end;
        lookAt = null;
    }

    private void tell(CallBackAct act, String by, @Nullable String words, Instant now) {
        history.add(new CallBackEvent(this, act, by, words, now));
    }

    public UUID id() {
        return id;
    }

    public UUID call() {
        return call;
    }

    public UUID team() {
        return team;
    }

    public CallBackState state() {
        return state;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** When it rises unless somebody acts; null when it is done. */
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

    public int failed() {
        return failed;
    }

    public List<CallBackEvent> history() {
        return List.copyOf(history);
    }
}
