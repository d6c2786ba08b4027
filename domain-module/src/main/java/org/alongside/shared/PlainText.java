package org.alongside.shared;

/**
 * What can be kept of a text that somebody typed, pasted or sent. A database takes no NUL, a page and a PDF take no U+FFFF,
 * and half of a surrogate pair is no character at all; spreadsheets and web pages leave blanks that nobody sees.
 */
public final class PlainText {

    private PlainText() {}

    /**
     * Without the code points that no store, page or document can keep; tabs and ends of lines stay, and what ends a line or
     * a page elsewhere is the end of a line, so that no words are joined.
     */
    public static String kept(String typed) {
        return typed.codePoints().allMatch(PlainText::canBeKept) ? typed : only(typed, true);
    }

    /** Whether a code point can be stored, shown and printed. */
    public static boolean canBeKept(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r';
            case Character.SURROGATE -> false;
            default -> (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
        };
    }

    /** Without blanks of any kind at both ends, seen or not: no-break, zero-width, byte order marks, an end-of-file mark. */
    public static String stripped(String typed) {
        int begin = 0;
        int end = typed.length();
        while (begin < end && isBlank(typed.codePointAt(begin))) {
            begin += Character.charCount(typed.codePointAt(begin));
        }
        while (end > begin && isBlank(typed.codePointBefore(end))) {
            end -= Character.charCount(typed.codePointBefore(end));
        }
        return typed.substring(begin, end);
    }

    /** On one line of a table: what can be kept, every blank a plain one, and none of those that take no room. */
    public static String cell(String typed) {
        return isPlain(typed) ? typed.strip() : only(stripped(typed), false);
    }

    /** What is read as a number or a day: besides, without the signs that only say how letters join. */
    public static String token(String typed) {
        String cell = cell(typed);
        return isPlain(cell)
                ? cell
                : cell.codePoints()
                        .filter(c -> Character.getType(c) != Character.FORMAT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isPlain(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (typed.charAt(i) < ' ' || typed.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String only(String typed, boolean blanksStay) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.codePoints().forEach(c -> {
            if (endsLine(c)) {
                kept.append(blanksStay ? '\n' : ' ');
            } else if (canBeKept(c) && (blanksStay || Character.getType(c) != Character.FORMAT || joins(c))) {
                kept.appendCodePoint(!blanksStay && Character.isSpaceChar(c) ? ' ' : c);
            }
        });
        return kept.toString();
    }

    /** Word processors part lines and pages with a vertical tab and a form feed, mainframes with U+0085. */
    private static boolean endsLine(int c) {
        return c == 0x0B || c == '\f' || c == 0x85;
    }

    /** Persian and the scripts of India write with these. */
    private static boolean joins(int c) {
        return c == 0x200C || c == 0x200D;
    }

    /** Whether a code point is a blank of any kind, seen or not, or nothing at all. */
    public static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || !canBeKept(c);
    }
}
