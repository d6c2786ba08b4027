package org.alongside.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.audit.service.AuditLog;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.Test;

/** Guessed tokens are counted for each address and minute, slowed down when there are many, and told to the audit in one row each. */
class WrongTokensTest {

    private final TestDatabase database = TestDatabase.migrated();
    private final Transactions transactions = new Transactions(database);
    private final WrongTokens wrongTokens =
            transactions.service(WrongTokens.class, transactions.service(AuditLog.class));

    /** So many in this minute, and in the next one, should it begin while the test runs. */
    private void before(String address, int tries) {
        database.system().useHandle(h -> h.execute("""
                insert into wrong_token (address, minute, tries)
                select ?, date_trunc('minute', clock_timestamp()) + i * interval '1 minute', ?
                  from generate_series(0, 1) i""", address, tries));
    }

    private int count(String address) {
        return transactions.as(Principal.NOBODY, () -> wrongTokens.count(address));
    }

    private List<String> audited() {
        return database.system()
                .withHandle(h -> h.createQuery(
                                "select principal || ': ' || subject from audit_event where kind = 'SIGN_IN' order by subject")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void manyFromOneAddressWaitUntilTheMinuteIsOver() {
        before("10.0.0.1", WrongTokens.FREE - 1);
        assertThat(count("10.0.0.1")).as("the last one that is answered").isZero();
        before("10.0.0.2", WrongTokens.FREE);
        assertThat(count("10.0.0.2")).isBetween(1, 60);
        assertThat(count("10.0.0.2")).isBetween(1, 60);
        assertThat(count("10.0.0.3")).as("another address").isZero();
    }

    @Test
    void theAuditIsToldOnceOfEachAddressAndMinuteThatIsOver() {
        before("10.0.0.1", 5);
        database.system().useHandle(h -> h.execute("""
                insert into wrong_token (address, minute, tries) values
                  ('10.0.0.1', timestamptz '2026-01-29 23:59:00+00', 200), ('10.0.0.2', timestamptz '2026-06-30 23:59:00+00', 1)"""));
        transactions.run(Principal.SYSTEM, wrongTokens::tell);
        transactions.run(Principal.SYSTEM, wrongTokens::tell);
        assertThat(audited())
                .containsExactly(
                        "nobody: 1 wrong tokens from 10.0.0.2 at 01-Jul-2026 00:59",
                        "nobody: 200 wrong tokens from 10.0.0.1 at 29-Jan-2026 23:59");
        assertThat(database.system()
                        .<Integer, RuntimeException>withHandle(
                                h -> h.createQuery("select count(*) from wrong_token where tries = 5")
                                        .mapTo(Integer.class)
                                        .one()))
                .as("those of this minute are still counted")
                .isPositive();
    }
}
