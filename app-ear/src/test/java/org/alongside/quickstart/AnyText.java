package org.alongside.quickstart;

import java.util.List;
import java.util.Random;

/** What somebody could type or another program send, made up from a seed: of any script, sign, number, form and length. */
final class AnyText {

    /** From where to where: what cannot be seen, what marks something, letters of many scripts, signs above them, pictures, halves. */
    private static final int[][] SIGNS = {
        {0x00, 0x20},
        {0x20, 0x7F},
        {0x7F, 0xA0},
        {0xA0, 0x250},
        {0x300, 0x370},
        {0x370, 0x600},
        {0x5D0, 0x700},
        {0x900, 0xE00},
        {0x2000, 0x2070},
        {0x2190, 0x2800},
        {0x3000, 0xA000},
        {0xD800, 0xE000},
        {0xFB00, 0x10000},
        {0x1F300, 0x1FAFF},
        {0x10FF00, 0x110000}
    };

    private static final List<String> FORMS = List.of(
            "-1",
            "0",
            "1e309",
            "NaN",
            "\u0661\u0662",
            "99999999999999999999",
            "0.000000001",
            "2026-02-30",
            "31/02/2026",
            "29-Feb-1900",
            "24:00",
            "9:5",
            "12/13/14",
            "00000000-0000-0000-0000-000000000000",
            "999 000 0000",
            "+44 (0) 7700 900000",
            "true",
            "null",
            "${7*7}",
            "#{user}",
            "<script>",
            "'; select 1",
            "\\",
            "%",
            "%00",
            "{\"a\":[",
            "a@b..c",
            "../../x",
            "\r\nX: y",
            "\uFEFFx");

    private static final int[] LENGTHS = {0, 1, 2, 3, 8, 40, 250, 255, 256, 1000, 4001, 20_000};

    private AnyText() {}

    static String of(Random random) {
        if (random.nextInt(3) == 0) {
            return FORMS.get(random.nextInt(FORMS.size()));
        }
        int length = LENGTHS[random.nextInt(LENGTHS.length)];
        int[] signs = SIGNS[random.nextInt(SIGNS.length)];
        boolean mixed = random.nextInt(4) == 0;
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int[] from = mixed ? SIGNS[random.nextInt(SIGNS.length)] : signs;
            text.appendCodePoint(random.nextInt(from[0], from[1]));
        }
        return text.toString();
    }
}
