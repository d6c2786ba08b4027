package org.alongside.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest time of the last week in which something that is done by itself stood still.
 *
 * @param ended null where it still does
 * @param toldName who is to be told; null where nobody has been chosen yet, or nobody is there
 * @param toldAt when the e-mail to them left
 */
public record LastOutage(
        Instant began,
        @Nullable Instant ended,
        String what,
        @Nullable String toldName,
        @Nullable String toldPhone,
        @Nullable Instant toldAt) {

    public Finding judged() {
        String words = "Stood still" + (ended == null ? ", and still does: " : " for a while: ") + what + ". " + told();
        return new Finding("Outages", ended == null ? HealthState.BAD : HealthState.LOOK, words, began);
    }

    private String told() {
        if (toldAt != null) {
            return toldName + " was told by e-mail.";
        }
        if (toldName == null) {
            return "Nobody is on duty who could be told: tell the crisis line.";
        }
        return toldName + " could not be told by e-mail: ring " + (toldPhone == null ? "them" : toldPhone) + ".";
    }
}
