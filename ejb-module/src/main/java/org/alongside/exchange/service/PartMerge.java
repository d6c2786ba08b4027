package org.alongside.exchange.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Moves the staged rows of one part into its table, a whole set at a time: resolve references and judge every row,
 * record what is rejected, then insert or update what is new or different. Rows of one file that carry the same key are
 * one row when they are the same in every column; otherwise the first one stands.
 */
final class PartMerge {

    private final Handle handle;
    private final ExtractTable table;
    private final Part part;
    private final Map<String, Object> parameters;

    PartMerge(Handle handle, ExtractTable table, Part part, Map<String, Object> parameters) {
        this.handle = handle;
        this.table = table;
        this.part = part;
        this.parameters = parameters;
    }

    TableCounts run() {
        update(judge());
        // without it the planner expects a handful of rows, and what follows takes time by their square
        handle.execute("analyze good");
        long read = count("select count(*) from good");
        long rejected = update(reject());
        part.before().forEach(this::update);
        TableCounts merged = merge();
        part.after().forEach(this::update);
        handle.execute("drop table good");
        long unchanged = read - rejected - merged.inserted() - merged.updated();
        return new TableCounts(read, merged.inserted(), merged.updated(), unchanged, rejected);
    }

    private String judge() {
        String columns = part.values().entrySet().stream()
                .map(e -> e.getValue() + " as " + e.getKey())
                .collect(Collectors.joining(",\n  "));
        return """
                create temp table good on commit drop as
                with judged as (
                select s.line, s.shown_key,
                  %s as problem_column,
                  %s as problem,
                  %s
                  from stage s%s
                 where %s)
                select *, case when problem_column is null then row_number() over
                    (partition by problem_column is null, %s order by line) end as ordinal from judged""".formatted(
                        problem("s.bad_column", Check::column),
                        problem("s.bad_reason", Check::reason),
                        columns,
                        part.joins(),
                        part.filter(),
                        String.join(", ", part.key()));
    }

    private String problem(String bad, java.util.function.Function<Check, String> text) {
        return "case when s.bad_reason is not null then " + bad
                + part.checks().stream()
                        .map(c -> " when " + c.failsWhen() + " then '" + text.apply(c) + "'")
                        .collect(Collectors.joining())
                + " end";
    }

    private String reject() {
        String same = part.key().stream().map(c -> "f." + c + " = g." + c).collect(Collectors.joining(" and "));
        String all = String.join(", ", prefixed("f."));
        String mine = String.join(", ", prefixed("g."));
        return """
                insert into import_rejection (job_id, table_name, line, row_key, column_name, reason)
                select :job, '%1$s', line, shown_key, problem_column, problem from good where problem_column is not null
                union all
                select :job, '%1$s', g.line, g.shown_key, '%2$s', 'another row with this key is on line ' || f.line
                  from good g join good f on f.ordinal = 1 and %3$s
                 where g.ordinal > 1 and row(%4$s) is distinct from row(%5$s)""".formatted(table.name(), table.key().get(0), same, all, mine);
    }

    private TableCounts merge() {
        String columns = String.join(", ", part.values().keySet());
        Map<String, String> updated = part.updated();
        String action = updated.isEmpty()
                ? "do nothing"
                : """
                do update set %s
                     where row(%s) is distinct from row(%s)""".formatted(
                                updated.entrySet().stream()
                                        .map(e -> e.getKey() + " = " + e.getValue())
                                        .collect(Collectors.joining(", ")),
                                updated.keySet().stream()
                                        .map(c -> part.target() + "." + c)
                                        .collect(Collectors.joining(", ")),
                                String.join(", ", updated.values()));
        String sql = """
                with merged as (
                  insert into %1$s (%2$s)
                  select %2$s from good where ordinal = 1
                  on conflict (%3$s) %4$s
                  returning xmax = 0 as fresh)
                select count(*) filter (where fresh) as inserted, count(*) filter (where not fresh) as updated from merged""".formatted(part.target(), columns, String.join(", ", part.key()), action);
        return handle.createQuery(sql)
                .bindMap(parameters)
                .map((row, context) -> new TableCounts(0, row.getLong("inserted"), row.getLong("updated"), 0, 0))
                .one();
    }

    private List<String> prefixed(String prefix) {
        return new ArrayList<>(part.values().keySet())
                .stream().map(prefix::concat).toList();
    }

    private long count(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    private long update(String sql) {
        return handle.createUpdate(sql).bindMap(parameters).execute();
    }
}
