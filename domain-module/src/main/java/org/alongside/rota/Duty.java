package org.alongside.rota;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff on duty for a team during one {@link Shift}. In one team a duty is held by one person at a time. Until
 * it begins it can be taken off the rota; once it has begun it is only ended, so that it stays known who was on duty.
 */
@Entity
@Table(name = "duty")
public class Duty {

    private static final int LONGEST_NUMBER = 30;

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "team_id")
    private UUID team;

    @Enumerated(EnumType.STRING)
    private DutyKind kind;

    @Column(name = "staff_id")
    private UUID staff;

    private @Nullable String phone;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Duty() {}

    /** What is to be done, where. */
    public record Post(UUID provider, UUID team, DutyKind kind) {}

    /** @param phone the number for this duty, where it is not the one of the directory */
    public Duty(Post post, UUID staff, @Nullable String phone, Shift shift) {
        this.id = UUID.randomUUID();
        this.provider = post.provider();
        this.team = post.team();
        this.kind = post.kind();
        this.staff = staff;
        this.phone = number(phone);
        this.startsAt = shift.start();
        this.endsAt = shift.end();
    }

    private static @Nullable String number(@Nullable String typed) {
        String stripped = typed == null ? "" : typed.strip();
        RuleBroken.unless(
                stripped.isEmpty()
                        || stripped.length() <= LONGEST_NUMBER
                                && stripped.matches("\\+?[0-9 ()-]{3,}(?:ext\\.? ?[0-9]+)?"),
                "rota.badNumber");
        return stripped.isEmpty() ? null : stripped;
    }

    /** The same person with the same duty a week later. */
    public Duty aWeekLater() {
        return new Duty(new Post(provider, team, kind), staff, phone, shift().aWeekLater());
    }

    /** Somebody goes home before the end: whoever stands behind them in the directory answers from now on. */
    public void endNow(Instant now) {
        RuleBroken.unless(begun(now) && now.isBefore(endsAt), "rota.notOnDutyNow");
        endsAt = now;
    }

    /** Whether it has begun, and so cannot be taken off the rota any more. */
    public boolean begun(Instant now) {
        return !startsAt.isAfter(now);
    }

    public Shift shift() {
        return Shift.of(startsAt, endsAt);
    }

    public UUID id() {
        return id;
    }

    public UUID team() {
        return team;
    }

    public DutyKind kind() {
        return kind;
    }

    public UUID staff() {
        return staff;
    }

    public @Nullable String phone() {
        return phone;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }
}
