package org.alongside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every grant that is ever written has a reason that can be explained. */
class GrantReasonTest {

    @Test
    void everyReasonHasWordsOfItsOwn() {
        assertThat(Arrays.stream(GrantReason.values()).map(GrantReason::title))
                .doesNotHaveDuplicates()
                .allMatch(title -> title.matches("A .*team.*"));
    }

    @Test
    void whateverGrantsAccessNamesOneOfThem() throws IOException {
        Set<String> written = new TreeSet<>();
        Pattern grant = Pattern.compile("insert into access_grant.{0,600}?'([A-Z_]{4,})'", Pattern.DOTALL);
        try (Stream<Path> sources = Files.walk(Path.of("..", "ejb-module", "src", "main", "java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher found = grant.matcher(Files.readString(source));
                while (found.find()) {
                    written.add(found.group(1));
                }
            }
        }
        assertThat(written)
                .isEqualTo(Arrays.stream(GrantReason.values())
                        .map(Enum::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
