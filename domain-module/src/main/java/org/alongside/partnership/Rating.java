package org.alongside.partnership;

import java.time.LocalDate;
import org.alongside.shared.RuleBroken;

/**
 * How good somebody finds the relationship of two teams, from 1 to 5 (CORE item 34 e). Who said it is not kept, only from
 * which side.
 *
 * @param source the side, by its code
 */
public record Rating(LocalDate day, String source, int value) {

    public static final int BEST = 5;

    public Rating {
        RuleBroken.unless(value >= 1 && value <= BEST, "partnership.rating");
    }
}
