package org.alongside.exchange.service;

/**
 * Rows of an extract that are the same as what was entered here: a later extract changes the twin, and neither the entered row
 * nor what counts. What an extract files under a twin hangs on what it is the same as ({@code referral_filed},
 * {@code spell_filed}).
 */
final class Twins {

    private Twins() {}

    /** The rows that are nobody's twin. */
    static Part none(Part part, String id) {
        String twins = part.target() + "_twin";
        return part.where("not exists (select 1 from %s k where k.provider_id = :provider and k.local_id = s.%s)"
                .formatted(twins, id));
    }

    /** Those that are: a part into the table of twins. */
    static Part only(Part part, String id) {
        return part.join("%s k on k.provider_id = :provider and k.local_id = s.%s".formatted(part.target(), id))
                .where("k.local_id is not null")
                .value("same_as", "k.same_as")
                .value("state", "k.state")
                .value("paired_at", "k.paired_at")
                .keep("id", "same_as", "state", "paired_at");
    }

    /** The same where rows have an identifier of their own, which stays that of the row that became a twin. */
    static Part onlyWithId(Part part, String id) {
        return only(part, id).value("id", "k.id");
    }
}
