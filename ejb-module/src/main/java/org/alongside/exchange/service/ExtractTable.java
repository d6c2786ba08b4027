package org.alongside.exchange.service;

import java.util.List;
import java.util.Optional;

/**
 * One kind of file in an extract.
 *
 * @param name its name without the extension, which is also the table's name in reports
 * @param aliases older names of the file
 * @param key the columns without which the file cannot be read; the first one names a row in a rejection
 */
public record ExtractTable(
        String name, List<String> aliases, List<String> key, List<Column> columns, List<Part> parts) {

    static ExtractTable of(String name, List<String> key, List<Column> columns, Part... parts) {
        return new ExtractTable(name, List.of(), key, columns, List.of(parts));
    }

    ExtractTable alias(String alias) {
        return new ExtractTable(name, List.of(alias), key, columns, parts);
    }

    boolean isNamed(String fileName) {
        return name.equalsIgnoreCase(fileName) || aliases.stream().anyMatch(fileName::equalsIgnoreCase);
    }

    /** The column that a header cell means. */
    Optional<Column> column(String header) {
        return columns.stream()
                .filter(c -> c.name().equalsIgnoreCase(header)
                        || c.aliases().stream().anyMatch(header::equalsIgnoreCase))
                .findFirst();
    }
}
