package org.alongside.board;

import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * One or two workers of a team. Crisis teams allocate two where they can, so that somebody known goes when one is away.
 *
 * @param second null where one goes alone
 */
public record Pair(UUID first, @Nullable UUID second) {

    /** @throws RuleBroken where both are the same person */
    public Pair {
        RuleBroken.unless(!first.equals(second), "board.twoAlike");
    }

    public boolean has(UUID worker) {
        return first.equals(worker) || worker.equals(second);
    }
}
