package org.alongside.quickstart;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON that another program could send, made up from a seed: of any type, number, depth and text, whole or cut off. */
final class AnyJson {

    private static final List<String> PLAIN = List.of(
            "null",
            "true",
            "0",
            "-0",
            "1e309",
            "-1e-400",
            "9".repeat(400),
            "0.1",
            "01",
            "NaN",
            "'x'",
            "{",
            "[",
            "\"",
            "[]",
            "{}");
    private static final int DEEPEST = 12_000;

    private AnyJson() {}

    static String of(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> PLAIN.get(random.nextInt(PLAIN.size()));
            case 1 -> nested(1 + random.nextInt(DEEPEST));
            case 2 ->
                IntStream.range(0, random.nextInt(5))
                        .mapToObj(i -> text(random) + ":" + text(random))
                        .collect(Collectors.joining(",", "{", "}"));
            default -> text(random);
        };
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String text(Random random) {
        StringBuilder written = new StringBuilder("\"");
        AnyText.of(random).chars().forEach(sign -> {
            if (sign < ' ' || sign == '"' || sign == '\\' || Character.isSurrogate((char) sign)) {
                written.append("\\u%04x".formatted(sign));
            } else {
                written.append((char) sign);
            }
        });
        return written.append('"').toString();
    }
}
