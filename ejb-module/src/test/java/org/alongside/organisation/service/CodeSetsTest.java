package org.alongside.organisation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.Test;

/** The code lists on a real database: what comes into one, what ends, and in which words it is shown. */
class CodeSetsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final Transactions transactions = new Transactions(database);
    private final CodeSets lists = transactions.service(CodeSets.class);
    private final Principal admin = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);

    @Test
    void aCodeComesInAndEndsAndIsNeverTakenOutOfThePast() {
        transactions.run(admin, () -> lists.add("COMMUNITY", "A25", DAY));
        assertThatThrownBy(() -> transactions.run(admin, () -> lists.add("COMMUNITY", "A25", DAY.plusDays(9))))
                .hasMessageContaining("organisation.codeThere");
        transactions.run(admin, () -> lists.end("COMMUNITY", "A25", DAY.plusDays(3)));
        assertThatThrownBy(() -> transactions.run(admin, () -> lists.end("COMMUNITY", "A25", DAY.plusDays(4))))
                .hasMessageContaining("organisation.codeNotThere");
        transactions.run(admin, () -> lists.add("COMMUNITY", "A25", DAY.plusDays(9)));
        assertThat(transactions.as(admin, () -> lists.entries("COMMUNITY")))
                .contains(new CodeSetEntry("A25", DAY, DAY.plusDays(3)), new CodeSetEntry("A25", DAY.plusDays(9), null))
                .contains(new CodeSetEntry("A06", null, null));
        assertThatThrownBy(() -> transactions.run(admin, () -> lists.add("NOTHING", "A25", DAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(admin, () -> lists.add("COMMUNITY", "A 25", DAY)))
                .hasMessageContaining("organisation.badCode");
    }

    @Test
    void wordsAreChangedAndAdded() {
        transactions.run(admin, () -> lists.say("REJECTION", "02", " Another service helps better "));
        transactions.run(admin, () -> lists.say("REJECTION", "09", "Moved away"));
        assertThat(transactions.as(admin, () -> lists.labels("REJECTION")))
                .extracting("label")
                .contains("Another service helps better", "Moved away");
        assertThatThrownBy(() -> transactions.run(admin, () -> lists.say("REJECTION", "02", " ")))
                .hasMessageContaining("organisation.wordsMissing");
        assertThat(transactions.as(admin, lists::words)).contains("REJECTION", "TEAM_TYPE");
        assertThat(transactions.as(admin, lists::sets)).contains("COMMUNITY", "CRISIS_RESOLUTION");
    }
}
