package org.alongside.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
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
    void everyReasonIsGivenSomewhereAndOneClassWritesThem() throws IOException {
        Set<String> given = new TreeSet<>();
        Set<String> writers = new TreeSet<>();
        Pattern reason = Pattern.compile("GrantReason\\.([A-Z_]+)");
        Pattern writes = Pattern.compile("(insert into|update|delete from) access_grant");
        try (Stream<Path> sources = Files.walk(Path.of("..", "ejb-module", "src", "main", "java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                reason.matcher(text).results().forEach(found -> given.add(found.group(1)));
                if (writes.matcher(text).find()) {
                    writers.add(source.getFileName().toString());
                }
            }
        }
        assertThat(given)
                .isEqualTo(Arrays.stream(GrantReason.values())
                        .map(Enum::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(writers).containsExactly("Grants.java");
    }
}
