package org.alongside.person.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.person.NameKey;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * One person in a list: four identifiers, so that two people are not taken for one.
 *
 * @param formerNames names that they had before, apart by semicolons
 * @param similar another person in the list has nearly the same name
 * @param near the name only sounds like what was searched for
 * @param alias an earlier record of somebody, who is shown under their main one
 */
public record PersonRow(
        UUID id,
        String localId,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String preferredName,
        @Nullable String formerNames,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String gender,
        @Nullable String nhsNumber,
        @Nullable String postcode,
        boolean similar,
        boolean near,
        boolean alias) {

    private static final int BEGINNING = 3;

    public String name() {
        return PersonName.shown(familyName, givenName);
    }

    /** The same people; who has nearly the name of somebody else among them is marked. */
    static List<PersonRow> withSimilar(List<PersonRow> rows) {
        Map<String, Long> names =
                rows.stream().collect(Collectors.groupingBy(PersonRow::nearlyTheName, Collectors.counting()));
        return rows.stream()
                .map(row ->
                        row.familyName == null || names.getOrDefault(row.nearlyTheName(), 0L) < 2 ? row : row.marked())
                .toList();
    }

    private String nearlyTheName() {
        String given = NameKey.of(givenName);
        return NameKey.of(familyName) + " " + given.substring(0, Math.min(BEGINNING, given.length()));
    }

    private PersonRow marked() {
        return new PersonRow(
                id,
                localId,
                familyName,
                givenName,
                preferredName,
                formerNames,
                birthDate,
                deathDate,
                gender,
                nhsNumber,
                postcode,
                true,
                near,
                alias);
    }
}
