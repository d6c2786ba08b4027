package org.alongside.exchange.service;

import java.util.UUID;

/**
 * An import that this node has taken and runs.
 *
 * @param tries how often it was taken up since it last finished a file, with this time
 */
public record ImportClaim(UUID id, boolean dryRun, boolean confirmed, boolean demonstration, int tries) {

    /** Those who took it up each lost their server or their database; the other imports wait no longer for it. */
    static final int ENOUGH = 5;

    boolean isGivenUp() {
        return tries > ENOUGH;
    }
}
