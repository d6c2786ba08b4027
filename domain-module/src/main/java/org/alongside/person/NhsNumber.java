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
        String digits = plain(typed);
        return valid(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
    }

    /** Ten equal digits, in any spacing: what a system keeps where it wants a number and there is none. */
    public static boolean standsForNone(String typed) {
        return plain(typed).matches("([0-9])\\1{9}");
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s\\p{Z}\\p{Pd}]", "");
    }

    /**
     * Whether the text is ten digits whose last one is the check digit of the other nine. Ten equal digits stand for no
     * number where a system wants one, although the check digit fits.
     */
    public static boolean valid(String digits) {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        if (standsForNone(digits)) {
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
