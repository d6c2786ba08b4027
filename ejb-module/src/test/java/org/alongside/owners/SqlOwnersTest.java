package org.alongside.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Each table belongs to the feature whose migration made it, or that a later one says ({@code comment on table x is 'feature:
 * y'}). A feature names its own tables and, of lower tiers, what these publish: views and functions. What is otherwise today is
 * listed in {@code sql-owners.txt}, which may only become shorter. What puts together what every feature publishes
 * ({@link #ASSEMBLED}) names views of all. Everybody may name what is of shared, and a backup names all;
 * triggers, policies and foreign keys are not read.
 */
class SqlOwnersTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SERVICES = ROOT.resolve("ejb-module/src/main/java/org/alongside");
    private static final Path MIGRATIONS = ROOT.resolve("domain-module/src/main/resources/db/migration");

    /** What is left to do. */
    private static final int LEFT = 105;

    /** They are about all tables: what they name is nobody's else. */
    private static final Set<String> OF_ALL = Set.of("backup");

    /** They put together what every feature publishes, as the application's descriptor does with its modules; tables they name none. */
    private static final Set<String> ASSEMBLED = Set.of("person_event");

    private static final Pattern MADE = Pattern.compile(
            "\\bcreate\\s+(?:or\\s+replace\\s+)?(?:unlogged\\s+)?(table|view|function|procedure)\\s+(?:if\\s+not\\s+exists\\s+)?([a-z_0-9]+)");

    private static final Pattern MOVED = Pattern.compile(
            "\\bcomment\\s+on\\s+(table|view|function|procedure)\\s+([a-z_0-9]+)[^;]*?is\\s+'feature: (\\w+)'");

    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> tables = new TreeSet<>();
    private final Map<String, Integer> tiers = tiers();

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of docs/architecture.md that says who may use whom. */
    private static Map<String, Integer> tiers() {
        String line = text(ROOT.resolve("docs/architecture.md"))
                .lines()
                .filter(one -> one.startsWith("shared · "))
                .findFirst()
                .orElseThrow();
        Map<String, Integer> tiers = new HashMap<>();
        String[] levels = line.split(" · ");
        for (int tier = 0; tier < levels.length; tier++) {
            for (String feature : levels[tier].split(", ")) {
                tiers.put(feature, tier);
            }
        }
        return tiers;
    }

    /** V018__person_registering.sql is of person. */
    private static String feature(Path migration) {
        return migration.getFileName().toString().replaceFirst("^[VR]\\d*__([a-z]+).*$", "$1");
    }

    /** A function and a table may be called the same. */
    private static String name(Matcher found) {
        return found.group(1).matches("table|view") ? found.group(2) : found.group(2) + "()";
    }

    private void read(Path migration) {
        String sql = text(migration);
        Matcher made = MADE.matcher(sql);
        while (made.find()) {
            owners.putIfAbsent(name(made), feature(migration));
            if (made.group(1).equals("table")) {
                tables.add(name(made));
            }
        }
        Matcher moved = MOVED.matcher(sql);
        while (moved.find()) {
            owners.put(name(moved), moved.group(3));
        }
    }

    /** Views and functions as they are now, whoever has made them anew. */
    private Map<String, String> definitions() {
        Map<String, String> all = new LinkedHashMap<>();
        TestDatabase.migrated()
                .system()
                .useHandle(handle -> handle.createQuery("""
                        select c.relname as name, pg_get_viewdef(c.oid) as sql from pg_class c
                         where c.relnamespace = 'alongside'::regnamespace and c.relkind = 'v'
                        union all
                        select p.proname || '()', pg_get_functiondef(p.oid) from pg_proc p
                         where p.pronamespace = 'alongside'::regnamespace and p.prokind in ('f', 'p')
                        """)
                        .mapToMap(String.class)
                        .forEach(row -> all.merge(row.get("name"), row.get("sql"), (a, b) -> a + "\n" + b)));
        return all;
    }

    /** What a feature names and ought not to. */
    private Set<String> wrong(String feature, Set<String> names) {
        Set<String> found = new TreeSet<>();
        for (String name : names) {
            String owner = owners.get(name);
            if (owner == null || owner.equals(feature) || OF_ALL.contains(feature)) {
                continue;
            }
            boolean published = !tables.contains(name) && tiers.get(owner) < tiers.get(feature);
            if (!published && !owner.equals("shared")) {
                found.add(name + " of " + owner);
            }
        }
        return found;
    }

    /** By feature, what it names today and ought not to, with the owner of each. */
    private Map<String, Set<String>> today() {
        files(MIGRATIONS, ".sql").forEach(this::read);
        Map<String, Set<String>> today = new TreeMap<>();
        for (Path file : files(SERVICES, ".java")) {
            String feature = SERVICES.relativize(file).getName(0).toString();
            boolean makesSql = file.toString().endsWith("Tables.java");
            Set<String> wrong = today.computeIfAbsent(feature, key -> new TreeSet<>());
            for (String string : SqlNames.strings(text(file))) {
                boolean name = makesSql && tables.contains(string);
                wrong.addAll(wrong(feature, name ? Set.of(string) : SqlNames.inJava(string)));
            }
        }
        definitions().forEach((name, sql) -> {
            String feature = owners.getOrDefault(name, "");
            assertThat(tiers).as(name).containsKey(feature);
            Set<String> wrong = today.computeIfAbsent(feature, key -> new TreeSet<>());
            Set<String> names = SqlNames.in(sql);
            if (ASSEMBLED.contains(name)) {
                names.retainAll(tables);
            }
            wrong.addAll(wrong(feature, names));
            wrong.addAll(wrong(feature, made(name, sql)));
        });
        return today;
    }

    /** What a procedure names in quotes, to make statements of it. */
    private Set<String> made(String name, String sql) {
        Set<String> made = SqlNames.quoted(name.endsWith("()") && sql.contains("execute") ? sql : "");
        made.retainAll(tables);
        return made;
    }

    @Test
    void aFeatureNamesWhatIsItsOwnAndWhatLowerOnesPublish() throws Exception {
        Map<String, Set<String>> today = today();
        List<String> found = today.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(name -> entry.getKey() + " names " + name))
                .toList();
        assertThat(owners).containsEntry("code_label", "organisation").containsEntry("referral", "referral");
        asListed(
                "sql-owners.txt",
                found,
                Path.of(getClass().getResource("/sql-owners.txt").toURI()));
        assertThat(found).as("the number goes down with what is left").hasSize(LEFT);
        asListed("sql-edges.md", picture(today), ROOT.resolve("docs/sql-edges.md"));
    }

    private static void asListed(String name, List<String> found, Path listed) throws IOException {
        Path now = Path.of("target", name);
        Files.write(now, found);
        assertThat(found)
                .as("%s is how it is now: it stands in %s", now, listed)
                .isEqualTo(Files.readAllLines(listed));
    }

    /** For the docs: whose tables each feature names, and how many of them; those of its own tier or above in bold. */
    private List<String> picture(Map<String, Set<String>> today) {
        List<String> lines = new ArrayList<>(List.of(
                "# Whose tables a feature still names",
                "",
                "Drawn by `SqlOwnersTest` from every string of SQL, view and function. A feature ought to name its own tables,",
                "and what lower tiers publish as views and functions; this is what is otherwise today, and it may only become",
                "less. In bold: of its own tier or above. What is of `shared` may be named by all, and `backup` may name all.",
                "",
                "| feature | names tables of |",
                "|---|---|"));
        today.forEach((feature, names) -> {
            Map<String, Long> counts = names.stream()
                    .map(name -> name.replaceFirst("^.* of ", ""))
                    .collect(Collectors.groupingBy(owner -> owner, TreeMap::new, Collectors.counting()));
            String row = counts.entrySet().stream()
                    .map(entry -> (tiers.get(entry.getKey()) < tiers.get(feature) ? "%s %d" : "**%s %d**")
                            .formatted(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(", "));
            if (!row.isEmpty()) {
                lines.add("| " + feature + " | " + row + " |");
            }
        });
        return lines;
    }
}
