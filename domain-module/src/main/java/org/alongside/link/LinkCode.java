package org.alongside.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a personal link by one browser. It is asked for, made when it is sent – nobody can read it before, and
 * only its hash is kept – entered once within a quarter of an hour, and then shows what was sent for half an hour.
 */
@Entity
@Table(name = "link_code")
public class LinkCode {

    public static final Duration VALID = Duration.ofMinutes(15);
    public static final Duration SHOWS = Duration.ofMinutes(30);

    /** A code is void after so many wrong tries. */
    public static final int TRIES = 5;

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "link_id")
    private UUID link;

    private UUID browser;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "code_hash")
    private byte @Nullable [] hash;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    private int tries;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected LinkCode() {}

    LinkCode(PersonalLink link, UUID browser, Instant now) {
        this.id = UUID.randomUUID();
        this.provider = link.provider();
        this.person = link.person();
        this.link = link.id();
        this.browser = browser;
        this.askedAt = now;
    }

    /** It leaves now. Sent again, after a failure, it is another one, and the one before is void. */
    public void sent(byte[] codeHash, Instant now) {
        hash = codeHash.clone();
        sentAt = now;
    }

    boolean enter(byte[] entered, Instant now) {
        if (state(now) != LinkState.CODE_SENT || sentAt == null || hash == null) {
            return false;
        }
        if (!MessageDigest.isEqual(hash, entered)) {
            tries++;
            return false;
        }
        usedAt = now;
        return true;
    }

    /** A code that has not left yet is waited for as long as one that has. */
    LinkState state(Instant now) {
        if (usedAt != null) {
            return now.isBefore(usedAt.plus(SHOWS)) ? LinkState.OPEN : LinkState.CLOSED;
        }
        Instant from = sentAt == null ? askedAt : sentAt;
        return tries < TRIES && now.isBefore(from.plus(VALID)) ? LinkState.CODE_SENT : LinkState.CLOSED;
    }

    public UUID id() {
        return id;
    }

    public UUID link() {
        return link;
    }
}
