package org.alongside.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was written about how to ring somebody, taken apart into numbers that can be dialled and the words between them. */
public final class PhoneText {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])\\+?[0-9(](?:[0-9 ().-]|/(?![0+]))*[0-9]");
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 15;

    private PhoneText() {}

    /**
     * @param text as it was written
     * @param dial as a telephone takes it (RFC 3966, without blanks); empty where it is only words
     */
    public record Piece(String text, String dial) {}

    public static List<Piece> pieces(String written) {
        List<Piece> pieces = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(written);
        int from = 0;
        while (numbers.find()) {
            String dial = numbers.group()
                    .replaceFirst("^(\\+|00)([0-9 ]+)\\(0\\)", "$1$2")
                    .replaceAll("[^+0-9]", "");
            int digits = dial.replace("+", "").length();
            if (digits >= FEWEST_DIGITS && digits <= MOST_DIGITS) {
                words(written.substring(from, numbers.start()), pieces);
                pieces.add(new Piece(numbers.group(), dial));
                from = numbers.end();
            }
        }
        words(written.substring(from), pieces);
        return pieces;
    }

    private static void words(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, ""));
        }
    }
}
