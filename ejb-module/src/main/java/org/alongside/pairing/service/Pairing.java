package org.alongside.pairing.service;

import java.time.Instant;
import java.util.UUID;
import org.alongside.pairing.PairKind;
import org.alongside.shared.RuleBroken;
import org.jdbi.v3.core.Handle;

/**
 * Finds what was entered here and came in an extract too: the same person, team and kind within ten minutes, or on the same day
 * where one of the two has no time. Where each is the other's only candidate they are one from then on; of several the nearest are
 * likely, and count once until somebody decides. The row of the extract moves beside the entered one, which holds; what hung on
 * it hangs on the entered one. Called again it changes nothing.
 */
public final class Pairing {

    private Pairing() {}

    /** Something that was entered here, by its local identifier. */
    public record Entered(PairKind kind, UUID person, String localId) {}

    /** The row of an extract, by its identifier in the other system. */
    record Twin(UUID provider, String localId) {}

    /** After an import: everybody at a provider. */
    public static void ofProvider(Handle handle, UUID provider, Instant now) {
        handle.execute("call pair_entered(?, null, ?)", provider, now);
    }

    /** Once more for one person, where somebody told two apart: either may be the same as another one. */
    static void ofPerson(Handle handle, UUID provider, UUID person, Instant now) {
        handle.execute("call pair_entered(?, ?, ?)", provider, person, now);
    }

    /**
     * Before an entered row is taken out: what an extract has of it counts by itself from then on.
     *
     * @throws RuleBroken while an import runs
     */
    public static void free(Handle handle, Entered entered) {
        handle.createQuery("select provider_id, local_id from pair where kind = ? and person_id = ? and same_as = ?")
                .bind(0, entered.kind().name())
                .bind(1, entered.person())
                .bind(2, entered.localId())
                .map((row, context) -> new Twin(row.getObject("provider_id", UUID.class), row.getString("local_id")))
                .findOne()
                .ifPresent(twin -> {
                    requireNoImport(handle, twin.provider());
                    handle.execute(
                            "call pair_undo(?, ?, ?)",
                            twin.provider(),
                            entered.kind().name(),
                            twin.localId());
                });
    }

    /** An import that runs knows already which rows are twins. */
    static void requireNoImport(Handle handle, UUID provider) {
        boolean runs = handle.createQuery(
                        "select exists (select from import_job j where j.provider_id = ? and j.status = 'RUNNING')")
                .bind(0, provider)
                .mapTo(Boolean.class)
                .one();
        RuleBroken.unless(!runs, "pairing.importRuns");
    }
}
