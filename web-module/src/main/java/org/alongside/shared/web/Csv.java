package org.alongside.shared.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV as RFC 4180 has it. A value that a spreadsheet would run as a formula is written behind an apostrophe.
 */
public final class Csv implements AutoCloseable {

    private static final String STARTS_FORMULA = "=+-@\t\r";

    private final Writer out;

    private Csv(Writer out) {
        this.out = out;
    }

    public static Csv to(OutputStream out, String... header) throws IOException {
        Csv csv = new Csv(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.row(header);
        return csv;
    }

    public void row(@Nullable String... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(values[i]));
        }
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    private static String cell(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String safe = STARTS_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
