package org.alongside.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * The GP practice of a person from a day on (MHSDS MHS002). A summary goes to the practice of the day on which care
 * ended, so a change of practice ends the one before and never rewrites it.
 */
@Entity
@Table(name = "gp_registration")
@IdClass(GpRegistrationKey.class)
public class GpRegistration {

    /** National code for a person who has no practice (ODS). */
    public static final String NONE = "V81997";

    private static final Pattern ODS_CODE = Pattern.compile("[A-Z0-9]{3,12}");

    @Id
    @Column(name = "provider_id")
    private UUID provider;

    @Id
    @Column(name = "person_id")
    private UUID person;

    @Id
    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private @Nullable LocalDate endDate;

    @Column(name = "practice_code")
    private String practiceCode;

    @Column(name = "entered_by")
    private @Nullable String enteredBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected GpRegistration() {}

    /** Whose registration it is and from which day on. */
    public record Since(UUID provider, UUID person, LocalDate day) {}

    public GpRegistration(Since since, String practiceCode, String by, LocalDate today) {
        RuleBroken.unless(!since.day().isAfter(today), "person.practiceInFuture");
        this.provider = since.provider();
        this.person = since.person();
        this.startDate = since.day();
        this.practiceCode = code(practiceCode);
        this.enteredBy = by;
    }

    /** Another practice has them from this day on. */
    public void endBefore(LocalDate nextStart, String by) {
        RuleBroken.unless(nextStart.isAfter(startDate), "person.practiceBeforeLast", startDate.toString());
        endDate = nextStart.minusDays(1);
        enteredBy = by;
    }

    /** The day was right and the practice was wrong. */
    public void correct(String rightCode, String by) {
        practiceCode = code(rightCode);
        endDate = null;
        enteredBy = by;
    }

    private static String code(String typed) {
        String code = typed.strip().toUpperCase(Locale.UK);
        RuleBroken.unless(ODS_CODE.matcher(code).matches(), "person.notAPractice", code);
        return code;
    }

    public LocalDate startDate() {
        return startDate;
    }

    @Nullable
    public LocalDate endDate() {
        return endDate;
    }

    public String practiceCode() {
        return practiceCode;
    }
}
