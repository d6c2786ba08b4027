package org.alongside.dispatch;

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
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.EmailAddress;
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.RuleBroken;
import org.alongside.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient. It is made in the transaction that signs what it carries, so neither can be without the
 * other. A node takes it under a lease, hands it to its channel outside of any transaction and marks the outcome; when
 * the node dies meanwhile the lease runs out and another one tries again with the same message id. After the last try,
 * or without an address, it becomes somebody's named task. It is never deleted.
 */
@Entity
@Table(name = "dispatch")
public class Dispatch {

    /** For so long a click can be taken back; longer than anybody needs, so that nobody is hurried. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    /** The kind of the task that an undeliverable message is. */
    public static final String UNDELIVERABLE_TASK = "UNDELIVERABLE";

    private static final int MAX_WAY = 300;

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "team_id")
    private UUID team;

    @Column(name = "subject_id")
    private UUID subject;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String recipient;

    private @Nullable String address;

    @Column(name = "recipient_team")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID recipientTeam;

    private String title;

    private @Nullable String page;

    @Column(name = "owner_name")
    private String ownerName;

    @Column(name = "owner_account")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID ownerAccount;

    @Enumerated(EnumType.STRING)
    private DispatchState state;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID lease;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    @Column(name = "first_sent_at")
    private @Nullable Instant firstSentAt;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @Column(name = "received_by")
    private @Nullable String receivedBy;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Dispatch() {}

    /** Whom a message is about and who answers for it. */
    public record Sender(
            UUID provider,
            UUID person,
            UUID team,
            String ownerName,
            @Nullable UUID ownerAccount) {}

    private Dispatch(Sender sender, UUID subject, String title, Channel channel, String recipient) {
        this.id = UUID.randomUUID();
        this.provider = sender.provider();
        this.person = sender.person();
        this.team = sender.team();
        this.ownerName = sender.ownerName();
        this.ownerAccount = sender.ownerAccount();
        this.subject = subject;
        this.title = title;
        this.channel = channel;
        this.recipient = recipient;
        this.createdAt = Instant.now();
        this.nextAttemptAt = createdAt;
        this.state = DispatchState.DUE;
    }

    /** An e-mail; without an address it is undeliverable from the start. */
    public static Dispatch email(
            Sender sender, UUID subject, String title, String recipient, @Nullable String address) {
        Dispatch dispatch = new Dispatch(sender, subject, title, Channel.EMAIL, recipient);
        dispatch.address = address;
        if (address == null || address.isBlank()) {
            dispatch.state = DispatchState.UNDELIVERABLE;
            dispatch.lastError = "There is no e-mail address for this recipient.";
        }
        return dispatch;
    }

    /**
     * What a team reads in its inbox.
     *
     * @param page that shows it, as an address within the application to which the subject is added
     */
    public record Item(UUID subject, String title, String page) {}

    /** An item in a team's inbox. */
    public static Dispatch inbox(Sender sender, Item item, String recipient, UUID recipientTeam) {
        Dispatch dispatch = new Dispatch(sender, item.subject(), item.title(), Channel.INBOX, recipient);
        dispatch.recipientTeam = recipientTeam;
        dispatch.page = item.page();
        return dispatch;
    }

    /** The channel took it. A mark under a lease that is no longer held changes nothing. */
    public boolean sent(UUID heldLease, Instant at) {
        if (!holds(heldLease)) {
            return false;
        }
        to(DispatchState.SENT);
        firstSentAt = firstSentAt == null ? at : firstSentAt;
        lease = null;
        lastError = null;
        return true;
    }

    /** The channel did not take it: it is tried again, or after the last try becomes a person's task. */
    public boolean refused(UUID heldLease, String error, Instant now) {
        if (!holds(heldLease)) {
            return false;
        }
        to(attempts >= Retry.LAST_ATTEMPT ? DispatchState.UNDELIVERABLE : DispatchState.DUE);
        nextAttemptAt = now.plus(Retry.after(attempts));
        lease = null;
        lastError = error;
        return true;
    }

    /** It must not go out by itself: it is a person's task at once. */
    public boolean held(UUID heldLease, String why) {
        if (!holds(heldLease)) {
            return false;
        }
        to(DispatchState.UNDELIVERABLE);
        lease = null;
        lastError = why;
        return true;
    }

    /**
     * A person took it there another way: posted, read out or handed over. From then on it counts as sent; where it had been
     * sent before, since then.
     *
     * @param how in their own words, kept with it
     */
    public void sentByHand(String by, String how, Instant at) {
        RuleBroken.unless(state == DispatchState.UNDELIVERABLE, "dispatch.notUndeliverable");
        RuleBroken.unless(!how.isBlank(), "dispatch.wayMissing", recipient);
        RuleBroken.unless(how.length() <= MAX_WAY, "dispatch.wayTooLong", Integer.toString(MAX_WAY));
        to(DispatchState.SENT);
        channel = Channel.HAND;
        address = how.strip() + " (" + by + ")";
        firstSentAt = firstSentAt == null ? at : firstSentAt;
        lastError = null;
    }

    /** A person tries once more, to the address that is right by now. */
    public void retry(@Nullable String newAddress, Instant now) {
        RuleBroken.unless(state == DispatchState.UNDELIVERABLE, "dispatch.notUndeliverable");
        address = channel == Channel.INBOX ? null : readable(newAddress);
        to(DispatchState.DUE);
        attempts = 0;
        nextAttemptAt = now;
        lastError = null;
    }

    private String readable(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .flatMap(EmailAddress::read)
                .orElseThrow(() -> new RuleBroken("dispatch.addressMissing", recipient));
    }

    /** It was sent, and its recipient can do nothing with it. */
    public void useless(String why) {
        RuleBroken.unless(state == DispatchState.SENT, "dispatch.notSentYet");
        to(DispatchState.UNDELIVERABLE);
        lastError = why;
    }

    /** Somebody at the recipient says that they have it. */
    public void received(String by, Instant at) {
        RuleBroken.unless(state != DispatchState.RECEIVED, "dispatch.alreadyReceived", String.valueOf(receivedBy));
        RuleBroken.unless(state == DispatchState.SENT, "dispatch.notSentYet");
        to(DispatchState.RECEIVED);
        receivedBy = by;
        receivedAt = at;
    }

    /** Whoever said so a moment ago takes it back: the wrong line was clicked. */
    public void notReceived(String by, Instant at) {
        RuleBroken.unless(state == DispatchState.RECEIVED, "dispatch.notReceivedYet");
        Instant said = receivedAt == null ? Instant.MIN : receivedAt;
        RuleBroken.unless(
                by.equals(receivedBy) && !at.isAfter(said.plus(UNDO)),
                "dispatch.tooLateToUndo",
                String.valueOf(receivedBy));
        to(DispatchState.SENT);
        receivedBy = null;
        receivedAt = null;
    }

    /** The task that somebody has by name for as long as this is undeliverable. */
    public Task task(Instant dueAt) {
        RuleBroken.unless(state == DispatchState.UNDELIVERABLE, "dispatch.notUndeliverable");
        return new Task(
                new Task.Responsibility(provider, person, team, ownerName, ownerAccount),
                UNDELIVERABLE_TASK,
                title + " did not reach " + recipient + ". " + lastError
                        + " Find the address, or take it there another way.",
                subject,
                dueAt);
    }

    private boolean holds(UUID heldLease) {
        return state == DispatchState.SENDING && heldLease.equals(lease);
    }

    private void to(DispatchState wanted) {
        RuleBroken.unless(state.next().contains(wanted), "dispatch.wrongState", state.name(), wanted.name());
        state = wanted;
    }

    public UUID id() {
        return id;
    }

    /** The same for every try, so that a recipient can tell a repeat. */
    public String messageId() {
        return "<" + id + "@alongside>";
    }

    /** Whether it is the task of this account, or of one of these teams, to see to it that it arrives. */
    public boolean answeredForBy(@Nullable UUID account, Collection<UUID> teams) {
        return teams.contains(team) || account != null && account.equals(ownerAccount);
    }

    /** Which team sends it. */
    public UUID team() {
        return team;
    }

    /** Who answers for it. */
    public String ownerName() {
        return ownerName;
    }

    public UUID person() {
        return person;
    }

    public UUID subject() {
        return subject;
    }

    public Channel channel() {
        return channel;
    }

    public String recipient() {
        return recipient;
    }

    @Nullable
    public String address() {
        return address;
    }

    @Nullable
    public UUID recipientTeam() {
        return recipientTeam;
    }

    public String title() {
        return title;
    }

    public DispatchState state() {
        return state;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable
    public Instant firstSentAt() {
        return firstSentAt;
    }

    @Nullable
    public String lastError() {
        return lastError;
    }
}
