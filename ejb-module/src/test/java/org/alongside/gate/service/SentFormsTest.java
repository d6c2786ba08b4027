package org.alongside.gate.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.alongside.access.StandardRole;
import org.alongside.access.service.NewAccounts;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.Test;

/** How long it is remembered that a form was sent. */
class SentFormsTest {

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);

    @Test
    void formsAreForgottenAfterTwoDays() {
        database.system().useHandle(h -> h.execute("update provider set own = true"));
        transactions.as(
                SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR),
                () -> transactions.service(NewAccounts.class).makeForTeam(trust.team("CRT"), "SHIFT_LEAD"));
        database.system()
                .useHandle(h -> h.execute("insert into submission (account_id, key, ordinal, action)"
                        + " select id, gen_random_uuid(), 1, 'Service.finish' from account limit 1"));
        SentForms forms = transactions.service(SentForms.class);
        transactions.run(Principal.SYSTEM, () -> forms.forget(Instant.now().plusSeconds(3600)));
        assertThat(trust.count("select count(*) from submission")).isOne();
        transactions.run(
                Principal.SYSTEM,
                () -> forms.forget(Instant.now().plus(Submissions.KEPT).plusSeconds(60)));
        assertThat(trust.count("select count(*) from submission")).isZero();
    }
}
