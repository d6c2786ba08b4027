package org.alongside.draft.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.access.service.NewAccounts;
import org.alongside.access.service.SignIn;
import org.alongside.draft.Draft;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.SentForms;
import org.alongside.gate.service.Transactions;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts are kept for their writer alone, also against SQL, until the form is saved or thirty days are over. */
class DraftsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String FORM = "person-register:1";

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Drafts drafts = transactions.service(Drafts.class);
    private Principal deepa = Principal.NOBODY;
    private Principal kim = Principal.NOBODY;

    @BeforeEach
    void accounts() {
        database.system().useHandle(h -> h.execute("update provider set own = true"));
        deepa = account("deepa");
        kim = account("kim.shah");
    }

    private Principal account(String username) {
        Principal admin = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);
        UUID id = transactions
                .as(admin, () -> transactions.service(NewAccounts.class).make(username, username, "SHIFT_LEAD"))
                .id();
        return new Principal(
                username,
                username,
                id,
                trust.provider(),
                StandardRole.SHIFT_LEAD.permissions(),
                List.of(),
                Principal.Scope.TEAM);
    }

    private void keep(Principal who, Instant at, String need) {
        transactions.run(who, () -> drafts.keep(new Draft(FORM, Map.of("need", need), at)));
    }

    private Optional<String> need(Principal who) {
        return transactions
                .as(who, () -> drafts.find(FORM))
                .map(draft -> draft.fields().get("need"));
    }

    @Test
    void whatWasTypedLastIsKeptAsItWasTyped() {
        assertThat(need(deepa)).isEmpty();
        keep(deepa, NOON, "Cannot sl");
        keep(deepa, NOON.plusSeconds(2), "Cannot sleep. “Three nights” \n\u0000 ☂");
        assertThat(need(deepa)).as("all that can be kept").hasValue("Cannot sleep. “Three nights” \n ☂");
    }

    @Test
    void whatComesAfterAClockWasPutRightIsKept() {
        keep(deepa, NOON.plusSeconds(3600), "Cannot sl");
        keep(deepa, NOON, "Cannot sleep");
        assertThat(need(deepa)).hasValue("Cannot sleep");
        assertThat(transactions.as(deepa, () -> drafts.find(FORM)).orElseThrow().savedAt())
                .isEqualTo(NOON);
    }

    @Test
    void nobodyElseSeesOrEndsIt() {
        keep(deepa, NOON, "Cannot sleep");
        assertThat(need(kim)).isEmpty();
        transactions.run(kim, () -> drafts.end(FORM));
        assertThat(need(deepa)).hasValue("Cannot sleep");
        long seen = transactions.as(
                kim,
                () -> transactions
                        .jdbi()
                        .withHandle(h -> h.createQuery("select count(*) from draft")
                                .mapTo(Long.class)
                                .one()));
        assertThat(seen).as("by SQL, as another account").isZero();
    }

    private List<String> unfinished(Principal who, String name) {
        return transactions.as(who, () -> drafts.unfinished(name)).stream()
                .map(Draft::form)
                .toList();
    }

    @Test
    void whatIsUnfinishedIsTheWritersOwnAndOfThatFormTheLatestFirst() {
        keep(deepa, NOON, "Cannot sleep");
        transactions.run(
                deepa, () -> drafts.keep(new Draft("person-register:2", Map.of("need", "Help"), NOON.plusSeconds(1))));
        transactions.run(deepa, () -> drafts.keep(new Draft("call:1", Map.of("need", "Ring me"), NOON)));
        assertThat(unfinished(deepa, "person-register")).containsExactly("person-register:2", FORM);
        assertThat(unfinished(deepa, "call")).containsExactly("call:1");
        assertThat(unfinished(deepa, "person")).isEmpty();
        assertThat(unfinished(kim, "person-register")).isEmpty();
    }

    @Test
    void aSavedFormHasNone() {
        keep(deepa, NOON, "Cannot sleep");
        transactions.run(deepa, () -> drafts.end(FORM));
        assertThat(need(deepa)).isEmpty();
    }

    @Test
    void eachNightWhatIsThirtyDaysOldIsForgotten() {
        keep(deepa, Instant.now().minus(Draft.KEPT).minusSeconds(60), "Cannot sleep");
        keep(kim, Instant.now().minus(Draft.KEPT).plusSeconds(3600), "Lost his job");
        Forgetting forgetting = Wiring.wire(
                Forgetting.class,
                drafts,
                transactions.service(SentForms.class),
                transactions.service(SignIn.class),
                transactions.user());
        transactions.run(Principal.SYSTEM, forgetting::forget);
        assertThat(need(deepa)).isEmpty();
        assertThat(need(kim)).hasValue("Lost his job");
    }
}
