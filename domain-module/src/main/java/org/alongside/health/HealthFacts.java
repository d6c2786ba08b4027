package org.alongside.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows of the product's own work, and what follows from it.
 *
 * @param database the version that answered
 * @param schemaVersion of the newest migration
 * @param failedMigration the version of one that failed; null where none did
 * @param backupAt when the newest backup was taken
 * @param mailSet whether there is a setting that says where e-mail goes
 * @param waiting messages that have not left yet
 * @param waitingSince when the oldest of them was due
 * @param lastSent when a message left last
 * @param undeliverable messages that have become the task of somebody
 * @param queuedSince when the oldest import that nobody has taken was sent
 * @param stalledSince until when the worker of a running import was last alive, where that has passed
 * @param unsealedSince when the oldest row of the audit that is not sealed was written
 * @param handoverSince when the oldest step of a hand-over was due that nobody has made
 * @param callSince when the oldest late call-back was to rise to the next one up, and did not
 * @param referralSince when somebody was to be told of the oldest referral with a late answer, and was not
 */
public record HealthFacts(
        String database,
        String schemaVersion,
        @Nullable String failedMigration,
        @Nullable Instant backupAt,
        boolean mailSet,
        long waiting,
        @Nullable Instant waitingSince,
        @Nullable Instant lastSent,
        long undeliverable,
        @Nullable Instant queuedSince,
        @Nullable Instant stalledSince,
        @Nullable Instant unsealedSince,
        @Nullable Instant handoverSince,
        @Nullable Instant callSince,
        @Nullable Instant referralSince) {

    /** Every timer runs several times in this. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** A backup is taken each night; one that took two hours longer than usual is no reason to be woken. */
    static final Duration BACKUP_AGE = Duration.ofHours(26);

    public List<Finding> judged(Instant now) {
        return List.of(
                Finding.good("Database", database + " answers."),
                schema(),
                backup(now),
                messages(now),
                undelivered(),
                imports(now),
                audit(now),
                chased(
                        "Hand-overs",
                        "Nobody answered one in time, and nobody else has been asked.",
                        handoverSince,
                        now),
                chased("Call-backs", "Somebody was not called back in time, and nobody has been told.", callSince, now),
                chased("Referrals", "One was not answered in time, and nobody has been told.", referralSince, now));
    }

    private Finding schema() {
        return failedMigration == null
                ? Finding.good("Schema", "Version " + schemaVersion + ".")
                : new Finding(
                        "Schema",
                        HealthState.BAD,
                        "The migration " + failedMigration + " failed. Put the backup back, or ask for help; do not"
                                + " change the database by hand.",
                        null);
    }

    private Finding backup(Instant now) {
        if (backupAt == null) {
            return new Finding(
                    "Backup",
                    HealthState.BAD,
                    "None has been taken. Run alongside-admin backup each night, or have your own tool say when it did.",
                    null);
        }
        return backupAt.plus(BACKUP_AGE).isBefore(now)
                ? new Finding(
                        "Backup", HealthState.BAD, "The newest is more than a day old. Run it by hand now.", backupAt)
                : Finding.good("Backup", "Taken within the last day.");
    }

    private Finding messages(Instant now) {
        if (!mailSet) {
            return new Finding(
                    "Messages",
                    waiting > 0 ? HealthState.BAD : HealthState.LOOK,
                    waiting + " wait: there is no ALONGSIDE_MAIL, so no e-mail leaves.",
                    waitingSince);
        }
        if (!late(waitingSince, now)) {
            return Finding.good("Messages", waiting == 0 ? "None waits." : waiting + " are on their way.");
        }
        boolean othersLeave = lastSent != null && lastSent.isAfter(waitingSince);
        return new Finding(
                "Messages",
                othersLeave ? HealthState.LOOK : HealthState.BAD,
                waiting
                        + (othersLeave
                                ? " wait while others leave."
                                : " wait and none leaves. Look at the mail server.")
                        + " The page Messages has the errors.",
                waitingSince);
    }

    private Finding undelivered() {
        return undeliverable == 0
                ? Finding.good("Deliveries", "Every message has reached its channel or is on its way.")
                : new Finding(
                        "Deliveries",
                        HealthState.LOOK,
                        undeliverable + " could not be delivered. Each is the task of somebody by name.",
                        null);
    }

    private Finding imports(Instant now) {
        Instant held = stalledSince != null ? stalledSince : queuedSince;
        return late(held, now)
                ? new Finding(
                        "Imports",
                        HealthState.BAD,
                        "An import waits and no server works on it. Restart the server; it goes on where it was.",
                        held)
                : Finding.good("Imports", held == null ? "None waits." : "One is being worked on.");
    }

    private Finding audit(Instant now) {
        return late(unsealedSince, now)
                ? new Finding(
                        "Audit",
                        HealthState.BAD,
                        "What was done is written down and is no longer sealed. Restart the server.",
                        unsealedSince)
                : Finding.good("Audit", "It is written and sealed.");
    }

    private static Finding chased(String part, String held, @Nullable Instant since, Instant now) {
        return late(since, now)
                ? new Finding(
                        part,
                        HealthState.BAD,
                        held + " Restart the server, and tell the crisis line to ring until it is done.",
                        since)
                : Finding.good(part, "Whatever is late goes to somebody by name.");
    }

    private static boolean late(@Nullable Instant since, Instant now) {
        return since != null && since.plus(PATIENCE).isBefore(now);
    }
}
