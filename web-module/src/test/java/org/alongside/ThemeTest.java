package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The colour pairs of the style sheet have the contrast that WCAG 2.2 AA asks for. */
class ThemeTest {

    private record Pair(String foreground, String background, double wanted) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("212b32", "ffffff", 4.5),
            new Pair("212b32", "f0f4f5", 4.5),
            new Pair("212b32", "ffeb3b", 4.5),
            new Pair("212b32", "fff9c4", 4.5),
            new Pair("4c6272", "ffffff", 4.5),
            new Pair("4c6272", "f0f4f5", 4.5),
            new Pair("005eb8", "ffffff", 4.5),
            new Pair("005eb8", "f0f4f5", 4.5),
            new Pair("ffffff", "003087", 4.5),
            new Pair("ffffff", "007f3b", 4.5),
            new Pair("b0210f", "ffffff", 4.5),
            new Pair("b0210f", "f0f4f5", 4.5),
            new Pair("003087", "e6eff8", 4.5),
            new Pair("d5281b", "ffffff", 3.0),
            new Pair("4c6272", "ffffff", 3.0));

    @Test
    void contrastIsEnough() {
        assertThat(PAIRS).allMatch(pair -> contrast(pair.foreground(), pair.background()) >= pair.wanted());
    }

    @Test
    void aPairThatIsKnownToFailFails() {
        assertThat(contrast("ffffff", "ed8b00")).isLessThan(3.0);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
