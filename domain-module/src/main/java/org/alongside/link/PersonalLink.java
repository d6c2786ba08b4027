package org.alongside.link;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.dispatch.Dispatch;
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What lets one recipient without an account read one thing about one person, and answer it. It works for 14 days and any
 * number of times; each opening needs a code that is sent, at that moment, to the address that the link was sent to. So
 * whoever gets the link by forwarding, or guesses one, opens nothing, and a scanner that follows it changes nothing.
 */
@Entity
@Table(name = "personal_link")
public class PersonalLink {

    public static final Duration VALID = Duration.ofDays(14);

    /** So many codes are sent within an hour, so that nobody can flood the recipient's mailbox. */
    public static final int CODES_AN_HOUR = 5;

    /** After so many wrong codes, all together, it opens no more. A code has a million values. */
    public static final int WRONG_CODES = 20;

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "team_id")
    private UUID team;

    @Column(name = "owner_name")
    private String ownerName;

    @Column(name = "owner_account")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID ownerAccount;

    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;

    @Column(name = "subject_id")
    private UUID subject;

    private String recipient;

    @Column(name = "recipient_staff")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID recipientStaff;

    private String address;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "wrong_codes")
    private int wrongCodes;

    @Column(name = "although_died")
    private boolean althoughDied;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PersonalLink() {}

    /**
     * Who gets a link.
     *
     * @param staff null for somebody who is none of the trust's staff
     * @param address of e-mail, that the directory has
     */
    public record Recipient(String name, @Nullable UUID staff, String address) {

        public Recipient {
            // it begins the e-mail, in which a line of its own would be the product's word
            name = name.strip().replaceAll("[\\s\\p{Z}\\p{C}]+", " ");
        }
    }

    /** What it leads to. */
    public record Target(LinkPurpose purpose, UUID subject) {}

    public PersonalLink(Dispatch.Sender sender, Target target, Recipient recipient, Instant now) {
        RuleBroken.unless(recipient.address().contains("@"), "link.noAddress", recipient.name());
        this.id = UUID.randomUUID();
        this.provider = sender.provider();
        this.person = sender.person();
        this.team = sender.team();
        this.ownerName = sender.ownerName();
        this.ownerAccount = sender.ownerAccount();
        this.purpose = target.purpose();
        this.subject = target.subject();
        this.recipient = recipient.name();
        this.recipientStaff = recipient.staff();
        this.address = recipient.address();
        this.madeAt = now;
        this.expiresAt = now.plus(VALID);
    }

    /**
     * How far a browser has come.
     *
     * @param latest the last code that this browser asked for
     */
    public LinkState state(Optional<LinkCode> latest, Instant now) {
        if (withdrawnAt != null) {
            return LinkState.WITHDRAWN;
        }
        if (!now.isBefore(expiresAt)) {
            return LinkState.EXPIRED;
        }
        if (locked()) {
            return LinkState.LOCKED;
        }
        return latest.map(code -> code.state(now)).orElse(LinkState.CLOSED);
    }

    /**
     * A code for one browser, which the outbox sends.
     *
     * @param lately how many were asked for within the last hour, by any browser
     */
    public LinkCode askCode(UUID browser, int lately, Instant now) {
        requireUsable(now);
        RuleBroken.unless(lately < CODES_AN_HOUR, "link.tooManyCodes", Integer.toString(CODES_AN_HOUR));
        return new LinkCode(this, browser, now);
    }

    /** @return whether it opens now */
    public boolean enter(Optional<LinkCode> latest, byte[] hash, Instant now) {
        requireUsable(now);
        boolean right = latest.filter(code -> code.enter(hash, now)).isPresent();
        if (right) {
            openedAt = openedAt == null ? now : openedAt;
        } else {
            wrongCodes++;
        }
        return right;
    }

    /** Whoever sends it knows that the person has died. */
    public void meantAlthoughDied() {
        althoughDied = true;
    }

    /** Whether too many wrong codes were entered, by its recipient or by whoever has it. */
    public boolean locked() {
        return wrongCodes >= WRONG_CODES;
    }

    /** It is sent anew. One that was locked opens again, for as long as a new one, by the address that is sent now alone. */
    public void sentAnew(Instant now) {
        if (locked()) {
            wrongCodes = 0;
            expiresAt = now.plus(VALID);
        }
    }

    /** What it leads to is for somebody else now. */
    public void withdraw(Instant now) {
        withdrawnAt = withdrawnAt == null ? now : withdrawnAt;
    }

    private void requireUsable(Instant now) {
        LinkState state = state(Optional.empty(), now);
        RuleBroken.unless(state == LinkState.CLOSED, "link.closedForGood");
    }

    /** What goes to its recipient because of it, in the name of whoever answers for it. */
    public Dispatch dispatch(UUID what, String title) {
        return Dispatch.email(
                new Dispatch.Sender(provider, person, team, ownerName, ownerAccount), what, title, recipient, address);
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

    public LinkPurpose purpose() {
        return purpose;
    }

    /** Whether it goes out about somebody who has died: what only tells does, what asks for something where that is meant. */
    public boolean goesAfterDeath() {
        return althoughDied || !purpose.asks();
    }

    public UUID subject() {
        return subject;
    }

    public String recipient() {
        return recipient;
    }

    /** Null for somebody who is none of the trust's staff. */
    @Nullable
    public UUID recipientStaff() {
        return recipientStaff;
    }

    public String address() {
        return address;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** When it was first opened with a code; null while it was not, however often its address was asked for. */
    @Nullable
    public Instant openedAt() {
        return openedAt;
    }
}
