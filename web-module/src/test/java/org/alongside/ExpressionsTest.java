package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the expressions of the pages ask of beans is there: nobody else compiles them, and a page would say so to a user. */
class ExpressionsTest {

    private static final Path WEB =
            Path.of("..", "web-module", "src", "main").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("@Named\\(\"(\\w+)\"\\)");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** By their names in pages. */
    private static Map<String, Class<?>> beans() throws Exception {
        Map<String, Class<?>> beans = new HashMap<>();
        Path java = WEB.resolve("java");
        for (Path file : files(java, ".java")) {
            Matcher named = NAMED.matcher(Files.readString(file));
            if (named.find()) {
                String type =
                        java.relativize(file).toString().replace(".java", "").replace('/', '.');
                beans.put(named.group(1), Class.forName(type));
            }
        }
        return beans;
    }

    /** Methods by their names with (), and what getters give by theirs. */
    private static Set<String> of(Class<?> bean) {
        return Arrays.stream(bean.getMethods())
                .map(method -> method.getName())
                .flatMap(name -> name.matches("(get|is)[A-Z].*")
                        ? Stream.of(name + "()", first(name.replaceFirst("^(get|is)", "")))
                        : Stream.of(name + "()"))
                .collect(Collectors.toSet());
    }

    private static String first(String property) {
        return property.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + property.substring(1);
    }

    /** What a text of a page asks of a bean and it does not have. */
    private static Set<String> missing(String text, Map<String, Class<?>> beans) {
        Set<String> missing = new TreeSet<>();
        Pattern asked = Pattern.compile("(?<![\\w.'\"])(" + String.join("|", beans.keySet()) + ")\\.(\\w+)(\\()?");
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            asked.matcher(expression.group().replaceAll("'[^']*'", "''"))
                    .results()
                    .filter(found -> !of(beans.get(found.group(1)))
                            .contains(found.group(2) + (found.group(3) == null ? "" : "()")))
                    .forEach(found -> missing.add(found.group()));
        }
        return missing;
    }

    @Test
    void whatAPageAsksOfABeanIsThere() throws Exception {
        Map<String, Class<?>> beans = beans();
        assertThat(beans).containsKeys("show", "showPerson", "codeListPage").hasSizeGreaterThan(60);
        for (Path page : files(WEB.resolve("webapp"), ".xhtml")) {
            assertThat(missing(Files.readString(page), beans))
                    .as(page.toString())
                    .isEmpty();
        }
    }

    @Test
    void whatIsNotThereIsFound() throws Exception {
        assertThat(missing("#{show.born(a)} #{show.date(b)} #{codeListPage.set} #{codeListPage.sett}", beans()))
                .containsExactly("codeListPage.sett", "show.born(");
    }
}
