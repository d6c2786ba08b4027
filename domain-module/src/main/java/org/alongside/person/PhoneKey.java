package org.alongside.person;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.shared.PhoneText;

/** A telephone number as it is compared: its digits from the 0 on, without the code of this country, as the database has it (V061). */
public final class PhoneKey {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 15;
    private static final int WHOLE = 11;
    private static final int WITHOUT_ZERO = 10;

    private PhoneKey() {}

    /** @param typed one number in any spacing; empty where it has too few digits, or too many */
    public static Optional<String> of(String typed) {
        String plain = typed.replaceAll("[^0-9+]", "");
        String digits = plain.replace("+", "");
        if (digits.length() >= WHOLE && digits.matches("(00)?44.*")) {
            digits = digits.replaceFirst("^(00)?440?", "0");
        } else if (digits.startsWith("00")) {
            digits = digits.substring(2);
        } else if (digits.length() == WITHOUT_ZERO && plain.matches("[1-9].*")) {
            digits = "0" + digits;
        }
        return digits.length() < SHORTEST || digits.length() > LONGEST ? Optional.empty() : Optional.of(digits);
    }

    /** @param written one number or several, perhaps with words between them */
    public static Set<String> all(String written) {
        return PhoneText.pieces(written).stream()
                .flatMap(piece -> of(piece.dial()).stream())
                .collect(Collectors.toSet());
    }
}
