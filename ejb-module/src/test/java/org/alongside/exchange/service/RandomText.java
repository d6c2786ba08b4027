package org.alongside.exchange.service;

import java.util.List;
import java.util.Random;

/** Values as people, spreadsheets and other systems write them, and any Unicode. */
final class RandomText {

    private static final List<String> PIECES = List.of(
            "Mary Ann",
            "L1 1AA",
            "12\" wound",
            "5'11\"",
            "\"quoted\"",
            "\"",
            "\"\"",
            ",",
            ", ",
            ";",
            "\n",
            "\n\n",
            "\t",
            " ",
            "\u00A0",
            "\u200B",
            "\uFEFF",
            "\u202E",
            "\u000B",
            "\f",
            "\u0085",
            "\u2028",
            "\0",
            "\u001A",
            "\uFFFF",
            "\\",
            "\\N",
            "\\.",
            "'",
            "''",
            "%s",
            "null",
            "NULL",
            "=1+1",
            "e\u0301",
            "\u0646\u0645\u06CC\u200C",
            "\uD83D\uDE42",
            "9999-12-31",
            "true",
            "0",
            "-1",
            "1e9");

    private final Random random;

    RandomText(Random random) {
        this.random = random;
    }

    /** Nothing, a word, or several pieces of anything. */
    String any() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(5);
        for (int i = 0; i < pieces; i++) {
            text.append(random.nextInt(4) > 0 ? PIECES.get(random.nextInt(PIECES.size())) : character());
        }
        return text.toString();
    }

    /** A text that says something and has nothing that a table would have to part or mark. */
    String word() {
        return random.ints(1 + random.nextInt(8), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String character() {
        int c = random.nextInt(Character.MAX_CODE_POINT + 1);
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return half || c == '\r' ? "x" : Character.toString(c);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
