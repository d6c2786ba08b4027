package org.alongside.exchange.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.alongside.person.NhsNumber;
import org.alongside.shared.PlainText;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The temporary table that one file is copied into, with typed columns. A row that cannot be read is staged too, with
 * the column and the reason, so that it is rejected in order with the others.
 */
final class Stage {

    private static final int PROGRESS_EVERY = 1000;
    private static final String NULL = "\\N";

    private final ExtractTable table;
    private final Connection connection;
    private final Map<String, Long> notices = new TreeMap<>();

    Stage(ExtractTable table, Connection connection) {
        this.table = table;
        this.connection = connection;
    }

    void fill(RawRows rows, LongConsumer progress) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp table stage (line bigint, shown_key text, bad_column text, bad_reason text, "
                    + table.columns().stream()
                            .map(c -> c.staged() + " " + c.kind().sqlType())
                            .collect(Collectors.joining(", "))
                    + ") on commit drop");
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy stage from stdin");
        try {
            long[] count = {0};
            rows.forEach(row -> {
                row.notices().forEach(this::none);
                write(copy, row);
                if (++count[0] % PROGRESS_EVERY == 0) {
                    progress.accept(PROGRESS_EVERY);
                }
            });
            copy.endCopy();
            progress.accept(count[0] % PROGRESS_EVERY);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        index();
    }

    /** What was read otherwise than it stands there, and how often. */
    Map<String, Long> notices() {
        return notices;
    }

    private @Nullable String meant(Column column, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (column.kind() == ColumnKind.NHS_NUMBER && NhsNumber.standsForNone(PlainText.token(value))) {
            return none("ten equal digits are no NHS number; kept without one");
        }
        if (column.kind() == ColumnKind.DATE && !column.required() && ColumnKind.isOpen(value)) {
            return none(column.name() + ": a day like " + PlainText.token(value) + " means none; kept without one");
        }
        return value;
    }

    private @Nullable String none(String notice) {
        notices.merge(table.name() + ": " + notice, 1L, Long::sum);
        return null;
    }

    /** What people are matched by is looked up row by row. */
    private void index() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Column column : table.columns()) {
                if (column.kind() == ColumnKind.NHS_NUMBER) {
                    statement.execute("create index on stage (" + column.staged() + ")");
                }
            }
            statement.execute("analyze stage");
        }
    }

    private void write(CopyIn copy, RawRow row) throws IOException {
        byte[] line = line(row).getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(line, 0, line.length);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private String line(RawRow row) {
        StringBuilder values = new StringBuilder();
        String badColumn = row.problem() == null ? null : "";
        String badReason = row.problem();
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String value = meant(column, row.values().get(i));
            String read = value == null ? null : column.kind().accepts(value);
            if (badReason == null && fault(column, value, read) != null) {
                badColumn = column.name();
                badReason = fault(column, value, read);
            }
            values.append('\t').append(escaped(read));
        }
        return row.line() + "\t" + escaped(key(row)) + "\t" + escaped(badColumn) + "\t" + escaped(badReason) + values
                + "\n";
    }

    private static @Nullable String fault(Column column, @Nullable String value, @Nullable String read) {
        if (value == null) {
            return column.required() ? "is empty" : null;
        }
        return read == null ? column.kind().fault() : null;
    }

    private String key(RawRow row) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(table.key().get(0))) {
                String value = row.values().get(i);
                return value == null ? "" : value;
            }
        }
        return "";
    }

    private static String escaped(@Nullable String value) {
        if (value == null) {
            return NULL;
        }
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\0", "");
    }
}
