package org.alongside.person;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.shared.EmailAddress;
import org.alongside.shared.PlainText;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.TypedDay;

/**
 * One thing that a registration says about who somebody is and how they can be reached, by the names of the NHS data
 * dictionary. Its value is a text: a date as 1985-04-05, an NHS number as ten digits, a gender as its national code.
 */
public enum Demographic {
    PREFIX("Title"),
    GIVEN_NAME("Given name"),
    FAMILY_NAME("Family name"),
    PREFERRED_NAME("Preferred name"),
    BIRTH_DATE("Birth date"),
    GENDER("Gender"),
    NHS_NUMBER("NHS No."),
    ADDRESS("Usual address"),
    POSTCODE("Postcode"),
    PHONE("Phone"),
    EMAIL("E-mail"),
    DEATH_DATE("Date of death");

    /** National codes (GENDER IDENTITY CODE and PERSON STATED GENDER CODE) and the words for them, as they are offered. */
    public static final Map<String, String> GENDERS = genders();

    private static Map<String, String> genders() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("2", "Female");
        words.put("1", "Male");
        words.put("3", "Non-binary");
        words.put("4", "Other");
        words.put("9", "Indeterminate");
        words.put("Z", "Not Stated");
        words.put("X", "Not Known");
        return Collections.unmodifiableMap(words);
    }

    private static final int LONGEST = 200;

    /** Of what an extract brings in this length too, so that it can be corrected. */
    private static final int LONGEST_CONTACT = 500;

    private static final Pattern NUMBERS_APART = Pattern.compile("[;,]");
    /** The last nine are those of the overseas territories. */
    private static final Pattern POSTCODE_PARTS = Pattern.compile(
            "([A-Z]{1,2}[0-9][A-Z0-9]?|GIR" + "|ASCN|BBND|BIQQ|FIQQ|PCRN|SIQQ|STHL|TDCU|TKCA)([0-9][A-Z]{2})");

    private static final Pattern PHONE_CHARACTERS = Pattern.compile("\\+?[0-9 ]{5,30}( ext [0-9]{1,6})?");

    private final String label;

    Demographic(String label) {
        this.label = label;
    }

    /** Whether it says where somebody is found or how they are reached, which is withheld of a restricted record. */
    public boolean reaches() {
        return this == ADDRESS || this == POSTCODE || this == PHONE || this == EMAIL;
    }

    /** Its name on pages (CUI patient banner). */
    public String label() {
        return label;
    }

    /** The column that keeps it, and its name in lists of what staff entered. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field that a column keeps; empty where the column is about something else. */
    public static Optional<Demographic> ofColumn(String column) {
        return Arrays.stream(values())
                .filter(field -> field.column().equals(column))
                .findFirst();
    }

    /** A name by which somebody goes on to be found when it is replaced. */
    boolean isName() {
        return this == GIVEN_NAME || this == FAMILY_NAME || this == PREFERRED_NAME;
    }

    public boolean isDay() {
        return this == BIRTH_DATE || this == DEATH_DATE;
    }

    /**
     * What somebody typed, as it is kept; an empty text where it is not known.
     *
     * @throws RuleBroken where it cannot be that, in words that say what to type
     */
    public String read(String typed) {
        String text = PlainText.cell(typed.replaceAll("\\p{Cc}", " ")).replaceAll(" +", " ");
        int longest = this == PHONE || this == ADDRESS ? LONGEST_CONTACT : LONGEST;
        RuleBroken.unless(text.length() <= longest, "person.valueTooLong", label, Integer.toString(longest));
        if (text.isEmpty()) {
            return "";
        }
        return switch (this) {
            case NHS_NUMBER ->
                NhsNumber.parse(text)
                        .map(NhsNumber::digits)
                        .orElseThrow(() -> new RuleBroken("person.notAnNhsNumber", text));
            case BIRTH_DATE, DEATH_DATE ->
                TypedDay.read(text)
                        .map(LocalDate::toString)
                        .orElseThrow(() -> new RuleBroken("person.notADay", label, text));
            case GENDER -> known(GENDERS.containsKey(text), text, "person.notAGender");
            case POSTCODE -> postcode(text);
            case PHONE -> phones(text);
            case EMAIL -> EmailAddress.read(text).orElseThrow(() -> new RuleBroken("person.notAnEmail", text));
            default -> text;
        };
    }

    /**
     * One telephone number, where {@link #PHONE} takes several.
     *
     * @throws RuleBroken where it is none, or more than one
     */
    public static String number(String typed) {
        return known(!NUMBERS_APART.matcher(typed).find(), PHONE.read(typed), "person.notAPhone");
    }

    private static String known(boolean good, String text, String otherwise) {
        RuleBroken.unless(good, otherwise, text);
        return text;
    }

    private static String postcode(String text) {
        var parts = POSTCODE_PARTS.matcher(text.toUpperCase(Locale.UK).replace(" ", ""));
        RuleBroken.unless(parts.matches(), "person.notAPostcode", text);
        return parts.group(1) + " " + parts.group(2);
    }

    /** Of several numbers, as an extract may bring them, each is judged. */
    private static String phones(String text) {
        return NUMBERS_APART
                .splitAsStream(text)
                .filter(number -> !number.isBlank())
                .map(Demographic::phone)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String phone(String text) {
        String plain = text.replaceAll("[()./-]", " ").replaceAll(" +", " ").strip();
        return known(PHONE_CHARACTERS.matcher(plain).matches(), plain, "person.notAPhone");
    }
}
