package org.alongside.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something in the installation guide that is typed or copied, so that what is tested is the guide's own text.
 *
 * @param language what it is: {@code sh}, {@code sql}, {@code bat}, {@code text}
 * @param name what stands after the language
 */
record GuideBlock(String language, String name, String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|sql|bat|text)\\b *(\\S*)\\n(.*?)^```$");

    static List<GuideBlock> of(Path guide) throws IOException {
        List<GuideBlock> blocks = new ArrayList<>();
        Matcher found = BLOCK.matcher(Files.readString(guide));
        while (found.find()) {
            blocks.add(new GuideBlock(found.group(1), found.group(2), found.group(3)));
        }
        return blocks;
    }
}
