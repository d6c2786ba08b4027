package org.alongside.rota;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;

/**
 * Somebody of a team is away and somebody else of it stands in: whatever arrives for them is asked of the cover and held by
 * the cover, who also sees what arrived before. It ends by itself; until it begins it can be taken back, and afterwards it
 * is only ended earlier, so that it stays known who stood in.
 */
@Entity
@Table(name = "absence")
public class Absence {

    /** Long leave is entered as it is extended, so that a cover is not forgotten. */
    public static final int LONGEST_DAYS = 366;

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "team_id")
    private UUID team;

    @Column(name = "staff_id")
    private UUID staff;

    @Column(name = "cover_id")
    private UUID cover;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "entered_by")
    private String enteredBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Absence() {}

    /** Who is away and who stands in. */
    public record Cover(UUID provider, UUID team, UUID staff, UUID cover) {}

    /**
     * @param first day away, from midnight in London
     * @param last day away, to its end
     * @throws RuleBroken where it ends before it begins, is too long, or somebody stands in for themselves
     */
    public Absence(Cover who, LocalDate first, LocalDate last, String enteredBy) {
        RuleBroken.unless(!who.staff().equals(who.cover()), "rota.coversSelf");
        RuleBroken.unless(!last.isBefore(first), "rota.endsBeforeItBegins");
        RuleBroken.unless(ChronoUnit.DAYS.between(first, last) < LONGEST_DAYS, "rota.absenceTooLong");
        this.id = UUID.randomUUID();
        this.provider = who.provider();
        this.team = who.team();
        this.staff = who.staff();
        this.cover = who.cover();
        this.startsAt = London.startOf(first);
        this.endsAt = London.startOf(last.plusDays(1));
        this.enteredBy = enteredBy;
    }

    /** Somebody is back before the end. */
    public void endNow(Instant now) {
        RuleBroken.unless(begun(now) && now.isBefore(endsAt), "rota.notAwayNow");
        endsAt = now;
    }

    /** Whether it has begun, and so cannot be taken back any more. */
    public boolean begun(Instant now) {
        return !startsAt.isAfter(now);
    }

    public UUID id() {
        return id;
    }

    public UUID team() {
        return team;
    }

    public UUID staff() {
        return staff;
    }

    public UUID cover() {
        return cover;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public String enteredBy() {
        return enteredBy;
    }
}
