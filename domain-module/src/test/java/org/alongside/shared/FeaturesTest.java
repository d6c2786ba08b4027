package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word finds a feature: its package, its migration. Migrations are numbered without a gap and stay small. */
class FeaturesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path PACKAGES = Path.of("src/main/java/org/alongside");
    private static final Pattern NAME = Pattern.compile("V(\\d{3})__([a-z]+)(_[a-z_]+)?\\.sql");

    /** Features that have tables here and their classes in the service layer alone. */
    private static final Set<String> WITHOUT_DOMAIN_CLASSES = Set.of("contact", "inpatient", "partnership", "record");

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyMigrationIsNamedAfterAFeature() throws IOException {
        Set<String> packages = Set.copyOf(names(PACKAGES));
        List<String> versioned =
                names(MIGRATIONS).stream().filter(n -> n.startsWith("V")).toList();
        assertThat(versioned).allMatch(n -> NAME.matcher(n).matches());
        Set<String> features = versioned.stream()
                .map(n -> NAME.matcher(n).replaceAll("$2"))
                .filter(f -> !WITHOUT_DOMAIN_CLASSES.contains(f))
                .collect(Collectors.toSet());
        assertThat(packages).containsAll(features);
    }

    @Test
    void migrationsAreNumberedWithoutAGap() throws IOException {
        List<Integer> numbers = names(MIGRATIONS).stream()
                .filter(n -> n.startsWith("V"))
                .map(n -> Integer.parseInt(NAME.matcher(n).replaceAll("$1")))
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i + 1);
        }
    }
}
