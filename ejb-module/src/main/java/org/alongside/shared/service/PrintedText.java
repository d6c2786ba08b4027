package org.alongside.shared.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.alongside.shared.PlainText;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * What a document can print of a text as it was entered: letters of the Latin, Greek and Cyrillic alphabets and the signs that one
 * of the fonts has. Scripts whose letters change with their neighbours, or run from right to left, cannot be set in it.
 */
public final class PrintedText {

    /** In the order in which a sign is looked for. */
    static final List<String> FONTS = List.of(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf",
            "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");

    private static final Set<Character.UnicodeScript> SCRIPTS = Set.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.COMMON,
            Character.UnicodeScript.INHERITED);

    private static final int LAST = 0x1FFFF;
    private static final int MOST_NAMED = 5;

    private static final BitSet DRAWN = drawn();

    private PrintedText() {}

    /** As it is printed: whole letters, and without the signs that take no room. */
    public static String of(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        Normalizer.normalize(PlainText.kept(text), Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && c != '\r')
                .forEach(printed::appendCodePoint);
        return printed.toString();
    }

    /** The signs of a text that cannot be printed, with their names, in words for whoever wrote it; empty where all can. */
    public static Optional<String> unprintable(String text) {
        List<String> signs = of(text).codePoints()
                .filter(c -> !isPrinted(c))
                .mapToObj(PrintedText::named)
                .distinct()
                .limit(MOST_NAMED)
                .toList();
        return signs.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", signs));
    }

    /** As it is printed where nobody can be asked to write it otherwise: each sign that cannot be printed is named in brackets. */
    public static String spelled(String text) {
        StringBuilder spelled = new StringBuilder(text.length());
        of(text).codePoints().forEach(c -> {
            if (isPrinted(c)) {
                spelled.appendCodePoint(c);
            } else {
                spelled.append('[').append(name(c)).append(']');
            }
        });
        return spelled.toString();
    }

    private static boolean isPrinted(int c) {
        return c == '\n' || c == '\t' || DRAWN.get(c) && SCRIPTS.contains(Character.UnicodeScript.of(c));
    }

    private static String named(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        if (!SCRIPTS.contains(script)) {
            String name = script.name().replace('_', ' ').toLowerCase(Locale.ROOT);
            return "the script " + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }
        return Character.toString(c) + " (" + name(c) + ")";
    }

    private static String name(int c) {
        return Optional.ofNullable(Character.getName(c))
                .orElse("without a name")
                .toLowerCase(Locale.ROOT);
    }

    private static BitSet drawn() {
        BitSet drawn = new BitSet(LAST);
        for (String font : FONTS) {
            try (InputStream in = font(font);
                    TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                CmapLookup glyphs = read.getUnicodeCmapLookup();
                for (int c = ' '; c <= LAST; c++) {
                    if (glyphs.getGlyphId(c) != 0) {
                        drawn.set(c);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return drawn;
    }

    static InputStream font(String name) {
        InputStream font = PrintedText.class.getResourceAsStream(name);
        if (font == null) {
            throw new IllegalStateException("the font of documents is missing: " + name);
        }
        return font;
    }
}
