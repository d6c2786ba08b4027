package org.alongside.exchange.service;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as it stands in a file.
 *
 * @param line the row's number in its file; the header is line 1
 * @param values one for each column of the table, null where the file has none
 * @param problem why the row cannot be read at all, or null
 * @param notices what of it is not kept as it stands there
 */
record RawRow(
        long line, List<@Nullable String> values, @Nullable String problem, List<String> notices) {

    RawRow(long line, List<@Nullable String> values, @Nullable String problem) {
        this(line, values, problem, new ArrayList<>());
    }
}
