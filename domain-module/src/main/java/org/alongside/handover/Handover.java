package org.alongside.handover;

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
import org.jspecify.annotations.Nullable;

/**
 * A message about somebody that needs an answer and cannot get lost. Two facts are kept apart: whom it is asked of, who
 * changes up the {@link Ladder} while nobody answers, and who holds it, always one named person: the sender while on
 * shift and then the shift lead of that team; for a message from outside, the duty worker of the team that gets it; and
 * whoever accepts, from then on. Until it is closed or cancelled it has a deadline at which something happens by itself,
 * and its last rung is asked again and again. Each change adds a line to its history.
 */
@Entity
@Table(name = "handover")
public class Handover {

    /** How long each rung above the first has, and the last one each time again. */
    public static final Duration EVERY = Duration.ofMinutes(15);

    /** After how long whoever accepted is reminded, and then each time again. */
    public static final Duration DONE_WITHIN = Duration.ofHours(24);

    private static final String ITSELF = "Alongside";

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "team_id")
    private UUID team;

    @Column(name = "addressee_id")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID addressee;

    @Column(name = "sender_name")
    private String senderName;

    @Column(name = "sender_id")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID sender;

    @Column(name = "holding_team")
    private UUID holdingTeam;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private String text;

    private boolean carer;

    @Column(name = "although_died")
    private boolean althoughDied;

    @Enumerated(EnumType.STRING)
    private HandoverState state;

    @Enumerated(EnumType.STRING)
    private Rung rung;

    @Column(name = "holder_id")
    private UUID holder;

    @Column(name = "asked_id")
    private UUID asked;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "next_step_at")
    private @Nullable Instant nextStepAt;

    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    @Column(name = "asked_until")
    private @Nullable Instant askedUntil;

    @OneToMany(mappedBy = "handover", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private List<HandoverEvent> history = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Handover() {}

    /**
     * Who sends it.
     *
     * @param name of the member of staff, or of the other system
     * @param staff null where it comes from outside
     * @param team whose shift lead holds it after the sender's shift; null where it comes from outside
     */
    public record Sender(
            String name, @Nullable UUID staff, @Nullable UUID team) {}

    /**
     * @param keeper who holds it at first
     * @throws RuleBroken where nobody can be asked
     */
    public Handover(Message message, Sender from, Place keeper, Ladder ladder, Instant now) {
        this.id = UUID.randomUUID();
        this.provider = message.provider();
        this.person = message.person();
        this.team = message.team();
        this.addressee = message.addressee();
        this.urgency = message.urgency();
        this.text = message.text();
        this.carer = message.carer();
        this.senderName = from.name();
        this.sender = from.staff();
        this.holdingTeam = from.team() == null ? team : from.team();
        this.holder = keeper.staff();
        this.heldUntil = keeper.until();
        this.state = HandoverState.WAITING;
        this.dueAt = now.plus(urgency.answerWithin());
        this.nextStepAt = dueAt;
        askOf(ladder.first());
        tell(HandoverAct.SENT, senderName, null, now);
    }

    /** Whoever sends it knows that the person has died, so that it goes its way like any other. */
    public void meantAlthoughDied() {
        althoughDied = true;
    }

    /** A named person takes it, and holds it from now on. */
    public void accept(UUID staff, String by, Instant now) {
        become(HandoverState.ACCEPTED, "handover.notAnswerable");
        holder = staff;
        holdingTeam = team;
        asked = staff;
        heldUntil = null;
        askedUntil = null;
        nextStepAt = later(dueAt, now).plus(DONE_WITHIN);
        tell(HandoverAct.ACCEPTED, by, null, now);
    }

    /** Its holder gets it back, until it was due and for a quarter of an hour at least; then it climbs on. */
    public void refuse(String by, String reason, Instant now) {
        String why = Message.words(reason, "handover.reasonMissing");
        become(HandoverState.REFUSED, "handover.notAnswerable");
        asked = holder;
        askedUntil = null;
        nextStepAt = later(dueAt, now.plus(EVERY));
        tell(HandoverAct.REFUSED, by, why, now);
    }

    /** Whoever is asked wants to know something first. The clock goes on. */
    public void ask(String by, String question, Instant now) {
        String what = Message.words(question, "handover.questionMissing");
        become(HandoverState.ASKED, "handover.notAnswerable");
        tell(HandoverAct.QUESTION, by, what, now);
    }

    /** The question is answered, and whoever is asked has to answer in turn. */
    public void answer(String by, String words, Instant now) {
        String what = Message.words(words, "handover.answerMissing");
        RuleBroken.unless(state == HandoverState.ASKED, "handover.noQuestion");
        state = HandoverState.WAITING;
        tell(HandoverAct.ANSWERED, by, what, now);
    }

    /** Somebody else is asked, in the same team or another one; its holder stays the same until they accept. */
    public void sendOn(UUID toTeam, @Nullable UUID staff, Ladder ladder, String by, Instant now) {
        RuleBroken.unless(!state.finished(), "handover.finished");
        Ladder.Step first = ladder.first();
        state = HandoverState.WAITING;
        team = toTeam;
        addressee = staff;
        askOf(first);
        heldUntil = heldUntil == null ? now.plus(DONE_WITHIN) : heldUntil;
        nextStepAt = later(dueAt, now.plus(EVERY));
        tell(HandoverAct.SENT_ON, by, null, now);
    }

    /** @param carerTold whether the carer who asked for it has been told what came of it */
    public void close(String by, String outcome, boolean carerTold, Instant now) {
        String what = Message.words(outcome, "handover.outcomeMissing");
        RuleBroken.unless(!carer || carerTold, "handover.carerNotTold");
        become(HandoverState.CLOSED, "handover.notAccepted");
        finish();
        tell(HandoverAct.CLOSED, by, what, now);
    }

    /** It is not needed any more. What somebody has accepted is closed, not taken back. */
    public void cancel(String by, String reason, Instant now) {
        String why = Message.words(reason, "handover.reasonMissing");
        become(HandoverState.CANCELLED, "handover.notAnswerable");
        finish();
        tell(HandoverAct.CANCELLED, by, why, now);
    }

    /**
     * What time brings by itself. A step that fell due while the server was down is made once, and whoever is asked then has
     * the whole of the time.
     *
     * @param ladder who can be asked now
     * @param keeper who would hold it now, if whoever does is no longer on shift; empty where nobody is on duty
     */
    public void look(Ladder ladder, Optional<Place> keeper, Instant now) {
        if (state.finished()) {
            return;
        }
        if (reached(heldUntil, now)) {
            relieve(keeper, now);
        }
        if (reached(askedUntil, now)) {
            follow(ladder, now);
        }
        if (reached(nextStepAt, now)) {
            step(ladder, now);
        }
    }

    private void relieve(Optional<Place> keeper, Instant now) {
        heldUntil = keeper.map(Place::until).orElse(now.plus(EVERY));
        UUID next = keeper.map(Place::staff).orElse(holder);
        if (!next.equals(holder)) {
            asked = state == HandoverState.REFUSED ? next : asked;
            holder = next;
            tell(HandoverAct.PASSED_ON, ITSELF, null, now);
        }
    }

    private void follow(Ladder ladder, Instant now) {
        Optional<Ladder.Step> step = ladder.at(rung);
        if (step.isEmpty()) {
            askedUntil = now.plus(EVERY);
            return;
        }
        boolean somebodyElse = !step.get().isOf(asked);
        askOf(step.get());
        if (somebodyElse) {
            tell(HandoverAct.PASSED_ON, ITSELF, null, now);
        }
    }

    private void step(Ladder ladder, Instant now) {
        if (state == HandoverState.ACCEPTED) {
            nextStepAt = now.plus(DONE_WITHIN);
            tell(HandoverAct.REMINDED, ITSELF, null, now);
            return;
        }
        Optional<Ladder.Step> next = ladder.above(rung, asked);
        boolean higher = next.isPresent() && next.get().rung().compareTo(rung) > 0;
        next.ifPresent(this::askOf);
        state = state == HandoverState.REFUSED ? HandoverState.WAITING : state;
        nextStepAt = now.plus(EVERY);
        tell(higher ? HandoverAct.CLIMBED : HandoverAct.REPEATED, ITSELF, null, now);
    }

    private void askOf(Ladder.Step step) {
        rung = step.rung();
        asked = step.place().staff();
        askedUntil = step.place().until();
    }

    private void become(HandoverState next, String otherwise) {
        RuleBroken.unless(state.next().contains(next), otherwise);
        state = next;
    }

    private void finish() {
        nextStepAt = null;
        heldUntil = null;
        askedUntil = null;
    }

    private void tell(HandoverAct act, String by, @Nullable String words, Instant now) {
        history.add(new HandoverEvent(this, history.size() + 1, act, new HandoverEvent.Said(by, now, words)));
    }

    private static boolean reached(@Nullable Instant moment, Instant now) {
        return moment != null && !now.isBefore(moment);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    public UUID id() {
        return id;
    }

    public UUID provider() {
        return provider;
    }

    public UUID person() {
        return person;
    }

    public UUID team() {
        return team;
    }

    @Nullable
    public UUID addressee() {
        return addressee;
    }

    /** Null where another system sent it. */
    @Nullable
    public UUID sender() {
        return sender;
    }

    /** Of the holder: its shift lead holds it when they go, and its duty worker where it came from outside. */
    public UUID holdingTeam() {
        return holdingTeam;
    }

    public HandoverState state() {
        return state;
    }

    public Rung rung() {
        return rung;
    }

    public UUID holder() {
        return holder;
    }

    public UUID asked() {
        return asked;
    }

    /** Whether whoever sent it, or sent it on, knew that the person had died. */
    public boolean althoughDied() {
        return althoughDied;
    }

    /** When it was to be answered, whatever happens to it. */
    public Instant dueAt() {
        return dueAt;
    }

    /** When something happens by itself unless somebody acts; null when it is finished. */
    @Nullable
    public Instant nextStepAt() {
        return nextStepAt;
    }

    public List<HandoverEvent> history() {
        return List.copyOf(history);
    }
}
