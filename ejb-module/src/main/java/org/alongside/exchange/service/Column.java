package org.alongside.exchange.service;

import java.util.List;
import java.util.Locale;

/**
 * A column of a file in an extract.
 *
 * @param name the MHSDS v6 name
 * @param aliases older names that are accepted for it
 * @param required a row without a value is rejected
 */
public record Column(String name, List<String> aliases, ColumnKind kind, boolean required) {

    static Column text(String name, String... aliases) {
        return new Column(name, List.of(aliases), ColumnKind.TEXT, false);
    }

    static Column date(String name) {
        return new Column(name, List.of(), ColumnKind.DATE, false);
    }

    static Column time(String name) {
        return new Column(name, List.of(), ColumnKind.TIME, false);
    }

    static Column of(ColumnKind kind, String name) {
        return new Column(name, List.of(), kind, false);
    }

    Column needed() {
        return new Column(name, aliases, kind, true);
    }

    /** Its name in the staging table. */
    String staged() {
        return name.toLowerCase(Locale.ROOT);
    }
}
