package org.alongside.concern;

/**
 * The beginning of somebody's words, for a list: at most {@value #MOST} characters as a reader counts them, with nothing cut in
 * half, and "…" where more follows.
 *
 * @param cut whether more follows
 */
public record Excerpt(String text, boolean cut) {

    public static final int MOST = 120;

    private static final int JOINER = 0x200D;

    /** White space of any kind counts as one space. */
    public static Excerpt of(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= MOST) {
            return new Excerpt(line, false);
        }
        int end = line.offsetByCodePoints(0, MOST);
        while (end > 0 && joined(line, end)) {
            end = line.offsetByCodePoints(end, -1);
        }
        return new Excerpt(line.substring(0, end).stripTrailing() + "…", true);
    }

    /** Whether what begins there belongs to the character before: an accent, a variation, a part of a composed sign. */
    private static boolean joined(String line, int at) {
        int next = line.codePointAt(at);
        int kind = Character.getType(next);
        return kind == Character.NON_SPACING_MARK
                || kind == Character.ENCLOSING_MARK
                || kind == Character.COMBINING_SPACING_MARK
                || kind == Character.MODIFIER_SYMBOL && next > 0xFFFF
                || next == JOINER
                || line.codePointBefore(at) == JOINER;
    }
}
