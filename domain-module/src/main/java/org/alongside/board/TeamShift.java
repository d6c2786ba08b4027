package org.alongside.board;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A shift of a crisis team as it is handed over, one person at a time. Whoever goes holds it until whoever comes has
 * acknowledged everybody and takes it: at no moment is it nobody's.
 */
@Entity
@Table(name = "team_shift")
public class TeamShift {

    public static final int LONGEST_WORDS = 1_000;

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "team_id")
    private UUID team;

    @Column(name = "since")
    private Instant since;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "begun_by")
    private String begunBy;

    @Column(name = "begun_account")
    private UUID begunAccount;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    @Column(name = "taken_by")
    private @Nullable String takenBy;

    @Column(name = "taken_account")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID takenAccount;

    @OneToMany(mappedBy = "shift", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<ShiftItem> items = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected TeamShift() {}

    /** Somebody with an account. */
    public record Who(String name, UUID account) {}

    /**
     * @param since from when on what changed is told: when the shift before was taken
     * @param people everybody in the care of the team, worst first
     */
    public TeamShift(UUID provider, UUID team, Instant since, List<Care> people, Who goes, Instant now) {
        this.id = UUID.randomUUID();
        this.provider = provider;
        this.team = team;
        this.since = since;
        this.begunAt = now;
        this.begunBy = goes.name();
        this.begunAccount = goes.account();
        people.forEach(care -> items.add(new ShiftItem(this, care, items.size() + 1)));
    }

    /** What whoever goes says of somebody. */
    public void say(UUID referral, String words, Who who) {
        requireOpen();
        RuleBroken.unless(begunAccount.equals(who.account()), "board.notTheirs", begunBy);
        String text = words.strip();
        RuleBroken.unless(text.length() <= LONGEST_WORDS, "board.noteTooLong", Integer.toString(LONGEST_WORDS));
        item(referral).say(text);
    }

    /** Whoever comes has heard it. */
    public void acknowledge(UUID referral, Who who, Instant now) {
        requireOpen();
        RuleBroken.unless(!begunAccount.equals(who.account()), "board.notYourself");
        ShiftItem item = item(referral);
        RuleBroken.unless(item.acknowledgedBy() == null, "board.acknowledgedAlready");
        item.acknowledge(who.name(), now);
    }

    /** Whoever comes holds the shift from now on. */
    public void take(Who who, Instant now) {
        requireOpen();
        RuleBroken.unless(!begunAccount.equals(who.account()), "board.notYourself");
        RuleBroken.unless(left() == 0, "board.notAllHeard", Long.toString(left()));
        takenBy = who.name();
        takenAccount = who.account();
        takenAt = now;
    }

    /** How many nobody has acknowledged. */
    public long left() {
        return items.stream().filter(item -> item.acknowledgedBy() == null).count();
    }

    /** Who holds the shift now: whoever goes, until somebody has taken it. */
    public String holder() {
        String taker = takenBy;
        return taker == null ? begunBy : taker;
    }

    private void requireOpen() {
        RuleBroken.unless(takenAt == null, "board.takenAlready", holder());
    }

    /**
     * Whom a referral in it is about.
     *
     * @throws RuleBroken where the referral is not handed over with it
     */
    public UUID person(UUID referral) {
        return item(referral).person();
    }

    private ShiftItem item(UUID referral) {
        return items.stream()
                .filter(item -> item.referral().equals(referral))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("board.notHandedOver"));
    }

    public UUID id() {
        return id;
    }

    public UUID team() {
        return team;
    }

    public Instant since() {
        return since;
    }

    @Nullable
    public Instant takenAt() {
        return takenAt;
    }

    public List<ShiftItem> items() {
        return List.copyOf(items);
    }
}
