package org.alongside.task;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.OptionalUuidColumn;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody by name must do, because no machine can finish it: about a person, or about nobody yet where a
 * phone call was about nobody yet. It is made together with the fact that calls for it, is seen on the list of its team, and is open until somebody says what came of it; it is
 * never deleted.
 */
@Entity
@Table(name = "task")
public class Task {

    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "person_id")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID person;

    @Column(name = "team_id")
    private UUID team;

    @Column(name = "owner_name")
    private String ownerName;

    @Column(name = "owner_account")
    @Convert(converter = OptionalUuidColumn.class)
    private @Nullable UUID ownerAccount;

    private String kind;

    private String title;

    @Column(name = "subject_id")
    private UUID subject;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "done_by")
    private @Nullable String doneBy;

    private @Nullable String outcome;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    /** Whom the task is about, whose it is and which team sees it. */
    public record Responsibility(
            UUID provider,
            @Nullable UUID person,
            UUID team,
            String ownerName,
            @Nullable UUID ownerAccount) {}

    public Task(Responsibility responsibility, String kind, String title, UUID subject, Instant dueAt) {
        RuleBroken.unless(!title.isBlank(), "task.titleMissing");
        this.id = UUID.randomUUID();
        this.provider = responsibility.provider();
        this.person = responsibility.person();
        this.team = responsibility.team();
        this.ownerName = responsibility.ownerName();
        this.ownerAccount = responsibility.ownerAccount();
        this.kind = kind;
        this.title = title;
        this.subject = subject;
        this.dueAt = dueAt;
        this.createdAt = Instant.now();
        this.state = TaskState.OPEN;
    }

    /** Somebody did it and says what came of it. */
    public void done(String by, String whatCameOfIt, Instant at) {
        RuleBroken.unless(state.next().contains(TaskState.DONE), "task.alreadyDone", String.valueOf(doneBy));
        outcome = Words.needed(whatCameOfIt, "task.outcomeMissing");
        state = TaskState.DONE;
        doneBy = by;
        doneAt = at;
    }

    public UUID id() {
        return id;
    }

    /** It turns out whom it is about, or that it was about somebody else; null for nobody. */
    public void concern(@Nullable UUID whom) {
        person = whom;
    }

    @Nullable
    public UUID person() {
        return person;
    }

    public UUID subject() {
        return subject;
    }

    public TaskState state() {
        return state;
    }

    public String ownerName() {
        return ownerName;
    }

    public Instant dueAt() {
        return dueAt;
    }

    @Nullable
    public String outcome() {
        return outcome;
    }
}
