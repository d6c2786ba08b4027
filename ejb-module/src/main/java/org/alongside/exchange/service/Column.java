package org.alongside.exchange.service;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column of a file in an extract.
 *
 * @param name the MHSDS v6 name
 * @param aliases the other names that are accepted for it; whichever of {@link #names} says something first is taken, wherever
 *     the columns stand
 * @param newer how many of the aliases, from the first on, are newer than the name
 * @param nothing a code by which a newer column says that it does not know
 * @param required a row without a value is rejected
 */
public record Column(String name, List<String> aliases, int newer, String nothing, ColumnKind kind, boolean required) {

    static Column text(String name, String... aliases) {
        return new Column(name, List.of(aliases), 0, "", ColumnKind.TEXT, false);
    }

    static Column date(String name, String... aliases) {
        return new Column(name, List.of(aliases), 0, "", ColumnKind.DATE, false);
    }

    static Column time(String name) {
        return of(ColumnKind.TIME, name);
    }

    static Column of(ColumnKind kind, String name) {
        return new Column(name, List.of(), 0, "", kind, false);
    }

    Column needed() {
        return new Column(name, aliases, newer, nothing, kind, true);
    }

    /** What a newer column says about the same goes first, unless it says that it does not know. */
    Column newer(String alias, String notKnown) {
        return new Column(name, List.of(alias), 1, notKnown, kind, required);
    }

    /** All names, the newest first. */
    List<String> names() {
        return Stream.of(aliases.subList(0, newer), List.of(name), aliases.subList(newer, aliases.size()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    boolean saysNothing(String value) {
        return value.equals(nothing);
    }

    /** Its name in the staging table. */
    String staged() {
        return name.toLowerCase(Locale.ROOT);
    }
}
