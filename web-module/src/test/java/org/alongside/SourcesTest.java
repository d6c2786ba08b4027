package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Budgets and habits that no compiler checks: sizes, pages, components, message keys. */
class SourcesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGES = ROOT.resolve("web-module/src/main/webapp");
    private static final Pattern BANNED = Pattern.compile(
            "<p:(textEditor|selectOneButton|steps|breadCrumb|splitButton|growl|gmap|dataExporter|chart)\\b");

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> p.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> mainJava() {
        return Stream.of("domain-module", "ejb-module", "web-module")
                .flatMap(m -> files(ROOT.resolve(m + "/src/main/java"), ".java").stream())
                .toList();
    }

    /** Lines that say something: no empty ones, no imports. */
    private static long telling(String module, String folder) {
        return files(ROOT.resolve(module + "/src/" + folder + "/java"), ".java").stream()
                .flatMap(file -> text(file).lines())
                .filter(line -> !line.isBlank() && !line.startsWith("import "))
                .count();
    }

    @Test
    void thereIsEnoughOfTests() {
        assertThat(telling("domain-module", "test")).isGreaterThanOrEqualTo(telling("domain-module", "main"));
        List<String> all = List.of("domain-module", "ejb-module", "web-module", "app-ear");
        long tests = all.stream().mapToLong(module -> telling(module, "test")).sum();
        long main = all.stream().mapToLong(module -> telling(module, "main")).sum();
        assertThat(tests * 10).isGreaterThanOrEqualTo(main * 8);
    }

    private static long lines(Path file) {
        return text(file).lines().count();
    }

    @Test
    void classesAreSmall() {
        List<Path> all = mainJava();
        assertThat(all).allMatch(file -> lines(file) <= 400);
        assertThat(all.stream().filter(file -> lines(file) > 200).count()).isLessThanOrEqualTo(all.size() / 20);
    }

    @Test
    void pagesAndTheirBeansAreSmall() {
        assertThat(files(PAGES, ".xhtml")).allMatch(file -> lines(file) <= 150);
        assertThat(files(ROOT.resolve("web-module/src/main/java"), "Page.java"))
                .allMatch(file -> lines(file) <= 150)
                .allMatch(file ->
                        Pattern.compile("@Inject").matcher(text(file)).results().count() <= 4);
    }

    @Test
    void pagesUseNoBannedComponentNoInlineScriptAndOneTemplate() {
        for (Path page : files(PAGES, ".xhtml")) {
            String text = text(page);
            assertThat(BANNED.matcher(text).find()).as(page.toString()).isFalse();
            assertThat(text)
                    .as(page.toString())
                    .doesNotContain("onclick=", "<script", "<f:ajax", "ui:debug", "http://cdn");
            if (!page.toString().contains("WEB-INF")) {
                assertThat(text).as(page.toString()).contains("/WEB-INF/templates/layout.xhtml", "name=\"title\"");
                assertThat(text).as(page.toString()).doesNotContain("<h1");
            }
        }
    }

    /** What an action gives back is turned into text and looked up as the name of a page, and Payara keeps each name. */
    @Test
    void onlyOwnTagsNameTheLibrary() {
        List<Path> naming = files(PAGES, ".xhtml").stream()
                .filter(page -> text(page).contains("<p:"))
                .toList();
        assertThat(naming).isNotEmpty().allMatch(page -> page.startsWith(PAGES.resolve("WEB-INF/tags")));
    }

    @Test
    void actionsOfPagesGiveNothingBack() {
        Map<String, String> beans = files(ROOT.resolve("web-module/src/main/java"), "Page.java").stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""), SourcesTest::text));
        Pattern action = Pattern.compile("action=\"#\\{([a-z])(\\w+)\\.(\\w+)\\(");
        int found = 0;
        for (Path page : files(PAGES, ".xhtml")) {
            Matcher each = action.matcher(text(page));
            while (each.find()) {
                found++;
                String bean = each.group(1).toUpperCase(Locale.ROOT) + each.group(2);
                assertThat(beans.getOrDefault(bean, ""))
                        .as("%s: %s of %s", page.getFileName(), each.group(3), bean)
                        .doesNotContainPattern("public (?!void )[^(\\n]* " + each.group(3) + "\\(");
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void everyPostFormCarriesItsEnvelopeAndNoPageIsStateless() {
        for (Path page : files(PAGES, ".xhtml")) {
            String text = text(page);
            assertThat(text).as(page.toString()).doesNotContain("transient=\"true\"");
            Matcher form = Pattern.compile("<h:form[^>]*>(.{0,11})").matcher(text);
            while (form.find()) {
                assertThat(form.group(1)).as(page.toString()).startsWith("<a:envelope");
            }
        }
    }

    @Test
    void everyAddressHasARowThatSaysWhatItNeeds() {
        Set<String> addresses = new TreeSet<>(List.of("/"));
        Path web = ROOT.resolve("web-module/src/main/webapp");
        for (Path page : files(web, ".xhtml")) {
            String address = "/" + web.relativize(page);
            if (!address.startsWith("/WEB-INF/")) {
                addresses.add(address);
            }
        }
        for (Path file : files(ROOT.resolve("web-module/src/main/java"), ".java")) {
            Matcher servlet = Pattern.compile("@WebServlet\\(\"([^\"]+)\"").matcher(text(file));
            while (servlet.find()) {
                addresses.add(servlet.group(1));
            }
        }
        Set<String> rows = new TreeSet<>();
        text(ROOT.resolve("web-module/src/main/resources/org/alongside/gate/pages.properties"))
                .lines()
                .filter(line -> line.startsWith("/"))
                .forEach(line -> rows.add(line.substring(0, line.indexOf('='))));
        assertThat(rows).isEqualTo(addresses);
    }

    @Test
    void messageKeysAreThereAndUsed() {
        Set<String> used = new TreeSet<>();
        Pattern key = Pattern.compile(
                "\"((?:access|gate|organisation|discharge|dispatch|draft|exchange|task|person|rota|measure|report|referral|contact|inpatient|partnership|setting|handover|careplan|response|call|board|link|intake|inreach|pairing|shared)\\.[a-z][A-Za-z]+)\"");
        for (Path file : mainJava()) {
            key.matcher(text(file)).results().forEach(m -> used.add(m.group(1)));
        }
        Set<String> known = files(ROOT.resolve("web-module/src/main/resources"), "messages.properties").stream()
                .flatMap(file -> properties(file).stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).isEqualTo(used);
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The one statement that shows it to those who may, and what imports write. */
    private static final Set<String> SEES_RESTRICTED =
            Set.of("Restrictions.java", "EnteredHere.java", "PersonTables.java");

    /** A statement that reads where somebody lives without asking whether that is withheld would show it on some page. */
    @Test
    void whereSomebodyIsFoundIsReadByNoStatementThatDoesNotAskWhetherItIsWithheld() {
        Pattern statement = Pattern.compile("\"\"\"(.*?)\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);
        Pattern named = Pattern.compile("person_registration (?:as )?(\\w+)");
        Set<String> asking = new TreeSet<>();
        for (Path file : files(ROOT.resolve("ejb-module/src/main/java"), ".java")) {
            statement
                    .matcher(text(file))
                    .results()
                    .map(found -> found.group())
                    .filter(sql -> named.matcher(sql)
                            .results()
                            .anyMatch(alias -> Pattern.compile(
                                            "\\b" + alias.group(1) + "\\.(address|postcode|phone|email)\\b")
                                    .matcher(sql)
                                    .find()))
                    .forEach(sql -> {
                        asking.add(file.getFileName().toString());
                        assertThat(SEES_RESTRICTED.contains(file.getFileName().toString())
                                        || sql.contains("withheld(")
                                        || sql.contains("restricted("))
                                .as("%s: %s", file.getFileName(), sql)
                                .isTrue();
                    });
        }
        assertThat(asking).contains("Banners.java", "DuplicateReader.java");
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        Set<Path> folders = mainJava().stream().map(Path::getParent).collect(Collectors.toSet());
        assertThat(folders).allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
    }
}
