package org.alongside.person;

import java.util.Optional;

/**
 * The ten-digit number that identifies a person to the health service, checked by modulus 11. It is never the only
 * thing that a person is recognised by.
 *
 * @param digits ten digits without spaces
 */
public record NhsNumber(String digits) {

    private static final int LENGTH = 10;
    private static final int MODULUS = 11;

    public NhsNumber {
        if (!valid(digits)) {
            throw new IllegalArgumentException("not an NHS number");
        }
    }

    /** Reads what somebody typed: digits with spaces or dashes anywhere. Empty where it is no NHS number. */
    public static Optional<NhsNumber> parse(String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        return valid(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
    }

    /** Whether the text is ten digits whose last one is the check digit of the other nine. */
    public static boolean valid(String digits) {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * (digits.charAt(i) - '0');
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == digits.charAt(LENGTH - 1) - '0';
    }

    /** As it is shown: 999 123 4567. */
    public String spaced() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }
}
