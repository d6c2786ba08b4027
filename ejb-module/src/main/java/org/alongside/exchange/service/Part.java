package org.alongside.exchange.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the rows of one file become rows of one table: the joins that find what they refer to, the checks, the value of
 * each column and the key that makes a second import find the same row. Parameters of the SQL are
 * {@code :provider}, {@code :job}, {@code :period_start}, {@code :period_end} and {@code :index_sent}, whether the extract has an
 * index of its people.
 */
public final class Part {

    private final String target;
    private String filter = "true";
    private String joins = "";
    private final List<Check> checks = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private List<String> key = List.of();
    private List<String> kept = List.of();
    private final Map<String, String> updates = new LinkedHashMap<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    private Part(String target) {
        this.target = target;
    }

    static Part into(String target) {
        return new Part(target);
    }

    /** Only the staged rows for which this SQL is true. */
    Part where(String sql) {
        filter = sql;
        return this;
    }

    Part join(String sql) {
        joins += "\n  left join " + sql;
        return this;
    }

    Part reject(String failsWhen, String column, String reason) {
        checks.add(new Check(failsWhen, column, reason));
        return this;
    }

    Part value(String column, String sql) {
        values.put(column, sql);
        return this;
    }

    /** Columns that take a staged column as it is, in pairs: target, staged. */
    Part copy(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], "s." + pairs[i + 1].toLowerCase(java.util.Locale.ROOT));
        }
        return this;
    }

    Part key(String... columns) {
        key = List.of(columns);
        return this;
    }

    /** Columns that a later import of the same row leaves as they are. */
    Part keep(String... columns) {
        kept = List.of(columns);
        return this;
    }

    /** What a later import writes to a column, where that is not simply the imported value. */
    Part update(String column, String sql) {
        updates.put(column, sql);
        return this;
    }

    /** SQL that runs before the rows in {@code good} are merged. */
    Part before(String sql) {
        before.add(sql);
        return this;
    }

    Part after(String sql) {
        after.add(sql);
        return this;
    }

    String target() {
        return target;
    }

    String filter() {
        return filter;
    }

    String joins() {
        return joins;
    }

    List<Check> checks() {
        return checks;
    }

    Map<String, String> values() {
        return values;
    }

    List<String> key() {
        return key;
    }

    /** Column and new value for each column that a later import may change. */
    Map<String, String> updated() {
        Map<String, String> changes = new LinkedHashMap<>();
        values.keySet().stream()
                .filter(column -> !key.contains(column) && !kept.contains(column))
                .forEach(column -> changes.put(column, updates.getOrDefault(column, "excluded." + column)));
        return changes;
    }

    List<String> before() {
        return before;
    }

    List<String> after() {
        return after;
    }
}
