package org.alongside.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.alongside.referral.NewReferral;
import org.alongside.referral.Referrer;
import org.alongside.shared.London;
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside – a practice, an agency, a carer, the person themself – is asked to refer a person, by a personal link
 * (CORE item 3: from every source). It is open until they have written it, until its link expires, or until it is taken
 * back. What they wrote is received at that moment and goes its way as every other referral.
 */
@Entity
@Table(name = "referral_invitation")
public class Invitation {

    /** Characters. */
    public static final int MAX = 4_000;

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "team_id")
    private UUID team;

    private @Nullable String source;

    @Embedded
    private Referrer referrer;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "referral_id")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID referral;

    private @Nullable String words;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    /** About whom it is, and to which team they are referred. */
    public record About(UUID provider, UUID person, UUID team) {}

    /**
     * @param source of referral, by its national code
     * @param referrer with a name and the address that the link goes to
     */
    public Invitation(About about, @Nullable String source, Referrer referrer, String by, Instant now) {
        RuleBroken.unless(referrer.named(), "intake.nameMissing");
        RuleBroken.unless(referrer.email() != null, "intake.emailMissing");
        this.id = UUID.randomUUID();
        this.provider = about.provider();
        this.person = about.person();
        this.team = about.team();
        this.source = source;
        this.referrer = referrer;
        this.askedBy = by;
        this.askedAt = now;
    }

    /** @throws RuleBroken where they have written it */
    public void requireOpen() {
        RuleBroken.unless(referral == null, "intake.writtenAlready");
    }

    /** What was written is received now, to the minute. */
    public NewReferral received(String typed, Instant now) {
        requireOpen();
        said(typed);
        ZonedDateTime received = London.timeOf(now).truncatedTo(ChronoUnit.MINUTES);
        return new NewReferral(team, received.toLocalDate(), received.toLocalTime(), source, null, null, referrer);
    }

    /** The referral that came of it, and what was written. */
    public void became(UUID written, String typed) {
        requireOpen();
        words = said(typed);
        referral = written;
    }

    private static String said(String typed) {
        String said = typed.strip();
        RuleBroken.unless(!said.isEmpty(), "intake.wordsMissing");
        RuleBroken.unless(said.length() <= MAX, "intake.tooLong", Integer.toString(MAX));
        return said;
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public UUID team() {
        return team;
    }

    public Referrer referrer() {
        return referrer;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Null while nothing was written. */
    @Nullable
    public UUID referral() {
        return referral;
    }

    /** In their own words; null while nothing was written. */
    @Nullable
    public String words() {
        return words;
    }
}
