package org.alongside.setting;

import java.util.Arrays;
import java.util.Optional;
import org.alongside.shared.RuleBroken;

/**
 * How long something lasts, where a trust decides it. What a national measure or CORE fixes (the three days of a summary)
 * is none of them.
 */
public enum Clock {
    SEEN_AFTER_CARE("A team still sees somebody after its care has ended, for", Unit.DAYS, 30, 3650),
    SEEN_AFTER_REJECTION("A team still sees somebody whose referral it did not take, for", Unit.DAYS, 1, 365),
    SEEN_AFTER_CONTACT("A team sees somebody whom it took a new contact from, for", Unit.DAYS, 30, 3650),
    SEEN_AFTER_STAY("A crisis team still sees somebody who has left an acute ward, for", Unit.DAYS, 7, 365),
    COMPLETE_REGISTRATION("The details of somebody new are to be complete within", Unit.HOURS, 1, 336),
    FIRST_ANSWER("A crisis team tells whoever referred that it has the referral within", Unit.MINUTES, 5, 240),
    REFERRAL_DECISION("A team decides whether it takes a referral on within", Unit.HOURS, 1, 336);

    /** What a clock counts. */
    public enum Unit {
        DAYS("days"),
        HOURS("hours"),
        MINUTES("minutes");

        private final String title;

        Unit(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final String title;
    private final Unit unit;
    private final int least;
    private final int most;

    Clock(String title, Unit unit, int least, int most) {
        this.title = title;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    public static Optional<Clock> of(String name) {
        return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst();
    }

    /** @throws RuleBroken where nobody can mean so short or so long a time */
    public int checked(int amount) {
        RuleBroken.unless(
                amount >= least && amount <= most,
                "setting.clockOutOfRange",
                title,
                Integer.toString(least),
                Integer.toString(most));
        return amount;
    }

    public String title() {
        return title;
    }

    public Unit unit() {
        return unit;
    }
}
