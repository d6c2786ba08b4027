package org.alongside.owners;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which tables, views and functions a piece of SQL names. */
final class SqlNames {

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    /** What a string of Java must have to be taken for SQL: prose has a verb of it now and then, and never with what follows. */
    private static final Pattern SQL = Pattern.compile(
            "\\b(select|insert\\s+into|update\\s+\\w+(\\s+\\w+)?\\s+set|delete\\s+from|from|join|call|lock\\s+table|copy)\\s");

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    /** Behind these stands a table or a view. */
    private static final Pattern AFTER = Pattern.compile(
            "\\b(?:from|join|into|update|using|only|references|lock\\s+table|copy)[\\s(]+(?:only\\s+)?(?:alongside\\.)?([a-z_][a-z0-9_]*)");

    /** What stands after {@code from}, as far as no other word of SQL comes. */
    private static final Pattern FROM = Pattern.compile(
            "\\b(?:from|using)\\s+([^()]*?)(?=\\b(?:where|join|left|right|cross|inner|full|group|order|on|union|limit|set|returning|for|having|window|except|intersect)\\b|[()]|$)",
            Pattern.DOTALL);

    private static final Pattern CALLED = Pattern.compile("(?<![.\\w])(?:alongside\\.)?([a-z_][a-z0-9_]*)\\s*\\(");

    private static final Pattern QUOTED = Pattern.compile("'([a-z]+(?:_[a-z]+)*)'");

    private SqlNames() {}

    /** The strings of a Java file, without those of its comments. */
    static List<String> strings(String source) {
        return LITERAL.matcher(source.replaceAll("(?m)^\\s*(\\*|//|/\\*).*$", ""))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    /** What a text of SQL names in quotes, for statements that it makes itself. */
    static Set<String> quoted(String sql) {
        return QUOTED.matcher(sql)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a string of Java names: where it is SQL, or a part of some; or a name alone that SQL is made of elsewhere. */
    static Set<String> inJava(String string) {
        if (string.matches("[a-z]+(_[a-z]+)+")) {
            return Set.of(string);
        }
        return SQL.matcher(string + " ").find() ? in(string) : Set.of();
    }

    /** Tables and views by their names, and whatever is called like a function with () behind its name. */
    static Set<String> in(String sql) {
        String text = COMMENT.matcher(sql).replaceAll(" ").toLowerCase(Locale.ROOT);
        Set<String> names = new TreeSet<>();
        AFTER.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
        FROM.matcher(text)
                .results()
                .flatMap(found -> Pattern.compile(",").splitAsStream(found.group(1)))
                .map(item -> item.strip()
                        .replaceFirst("^(only\\s+|lateral\\s+|alongside\\.)+", "")
                        .split("\\W")[0])
                .forEach(names::add);
        CALLED.matcher(text).results().map(found -> found.group(1) + "()").forEach(names::add);
        return names;
    }
}
