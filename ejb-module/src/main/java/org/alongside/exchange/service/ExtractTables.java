package org.alongside.exchange.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every file that an extract may hold, in the order in which they are loaded: what is referred to comes first. */
final class ExtractTables {

    static final List<ExtractTable> IN_ORDER = Stream.of(
                    OrganisationTables.all(),
                    PersonTables.all(),
                    ReferralTables.all(),
                    ContactTables.all(),
                    InpatientTables.all(),
                    PartnershipTables.all())
            .flatMap(List::stream)
            .toList();

    private ExtractTables() {}

    static Optional<ExtractTable> named(String fileName) {
        return IN_ORDER.stream().filter(table -> table.isNamed(fileName)).findFirst();
    }
}
