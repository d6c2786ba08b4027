package org.alongside.person.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.Period;
import org.alongside.person.Demographic;
import org.alongside.person.NhsNumber;
import org.alongside.person.service.MayBe;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Show;
import org.jspecify.annotations.Nullable;

/** Writes on pages who somebody is: ages and numbers as the CUI guidance has them, and what tells two people apart. */
@Named("showPerson")
@ApplicationScoped
public class ShowPerson {

    private final Show show;
    private final BusinessClock clock;

    @Inject
    public ShowPerson(Show show, BusinessClock clock) {
        this.show = show;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected ShowPerson() {
        this(null, null);
    }

    /** A value of a field of a registration; a word where it is not known. */
    public String demographic(Demographic field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Show.UNKNOWN;
        }
        return switch (field) {
            case BIRTH_DATE, DEATH_DATE -> Show.day(value);
            case NHS_NUMBER -> nhsNumber(value);
            case GENDER -> Demographic.GENDERS.getOrDefault(value, value);
            default -> value;
        };
    }

    /** 14-Jul-1945 (61y), with the age at death where somebody has died. */
    public String born(@Nullable LocalDate birth, @Nullable LocalDate death) {
        if (birth == null) {
            return Show.UNKNOWN;
        }
        LocalDate until = death == null ? clock.today() : death;
        return show.date(birth) + " ("
                + Math.max(0, Period.between(birth, until).getYears()) + "y)";
    }

    /** One person in a list of those who may be meant. */
    public String somebody(
            String name, @Nullable LocalDate born, @Nullable LocalDate died, @Nullable String nhsNumber) {
        return name + (died == null ? "" : ", died " + show.date(died)) + ", born " + born(born, died) + ", NHS No. "
                + nhsNumber(nhsNumber);
    }

    /** Somebody who may be the same, with all that tells them from others. */
    public String alike(MayBe one) {
        return "The same: " + somebody(one.name(), one.birthDate(), one.deathDate(), one.nhsNumber())
                + (one.preferredName() == null ? "" : ", known as " + one.preferredName())
                + (one.withheld() == null
                        ? ", lives at " + show.known(one.address()) + " " + show.known(one.area())
                        : ", the address is withheld")
                + ", last contact " + show.date(one.lastContact())
                + (one.ask() == null ? "" : ", known to " + one.ask());
    }

    /** Somebody who may be meant and whom the reader may not see: that there is one, and whom to ask. */
    public String unseen(@Nullable String ask) {
        return "Somebody alike is known here, whom you do not see. Ask " + (ask == null ? "the privacy officer" : ask)
                + ". Choose this only if they are the same.";
    }

    /** 999 123 4567. */
    public String nhsNumber(@Nullable String digits) {
        // the history may have what stood for none
        return digits == null
                ? Show.UNKNOWN
                : NhsNumber.parse(digits).map(NhsNumber::spaced).orElse(digits);
    }
}
