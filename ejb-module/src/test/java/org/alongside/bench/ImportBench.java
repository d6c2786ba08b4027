package org.alongside.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.exchange.service.GeneratedTrust;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The import of 20,000 people, read, judged and merged as the product does it, against the fastest SQL of our own. */
@Tag("bench")
class ImportBench {

    private static final List<String> TABLES = List.of(
            "person_registration",
            "person_key",
            "gp_registration",
            "referral",
            "care_contact",
            "hospital_spell",
            "ward_stay",
            "clinically_ready",
            "joint_meeting",
            "access_grant");

    private static final long MOST_HEAP = 256;

    private final Path extract = new GeneratedTrust(20_000).write();
    private List<Long> imported = List.of();
    private List<Long> copied = List.of();

    private static List<Long> rows(TestDatabase database) {
        Jdbi jdbi = database.system();
        return TABLES.stream()
                .map(table -> jdbi.withHandle(h -> h.createQuery("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one()))
                .toList();
    }

    private Object product() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        new ExtractFixture(database.system()).load(extract);
        imported = rows(database);
        return imported;
    }

    private Object floor() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        try (var connection = database.application().getConnection()) {
            ImportFloor.load(extract, connection);
        }
        copied = rows(database);
        return copied;
    }

    @Test
    void importOf20000People() throws Exception {
        new Rounds("import of 20,000 people").run(1, 5, this::product, this::floor);
        assertThat(imported).as("both ways lead to the same rows").isEqualTo(copied);
        System.out.println("rows " + TABLES + " " + imported);
        long growth = KeptHeap.growth(this::product);
        System.out.printf("import of 20,000 people: the heap in use grows by at most %d MiB%n", growth);
        assertThat(growth).isLessThan(MOST_HEAP);
    }
}
