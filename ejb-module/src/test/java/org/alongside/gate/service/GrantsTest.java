package org.alongside.gate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.GrantReason;
import org.alongside.shared.service.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a feature finds is who may see whom; what it finds later of the same thing takes its place. */
class GrantsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final UUID SOURCE = UUID.randomUUID();

    private static final String FOUND = """
            select t.provider_id, r.person_id, t.id as team_id, cast(:source as uuid) as source_id, cast(:from as date) as valid_from,
                   cast(:until as date) as valid_to
              from team t, person_registration r where t.local_id = any (cast(:teams as text[])) and r.local_id = 'P3'""";

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());

    @BeforeEach
    void twoTeams() {
        database.system()
                .useHandle(handle -> Grants.follow(handle, GrantReason.REPLY, FOUND, found(DAY, null, "CMH,EIP")));
    }

    private static Map<String, Object> found(LocalDate from, @Nullable LocalDate until, String teams) {
        Map<String, Object> found = new java.util.HashMap<>();
        found.put("source", SOURCE);
        found.put("from", from);
        found.put("until", until);
        found.put("teams", "{" + teams + "}");
        return found;
    }

    private List<String> grants() {
        return database.system()
                .withHandle(handle -> handle.createQuery("""
                        select concat_ws(' ', t.local_id, g.why, g.valid_from, coalesce(g.valid_to::text, 'open'))
                          from access_grant g join team t on t.id = g.team_id where g.source_id = ? order by 1""")
                        .bind(0, SOURCE)
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void whatIsFoundTakesThePlaceOfWhatWasFoundBefore() {
        assertThat(grants()).containsExactly("CMH REPLY 2026-11-24 open", "EIP REPLY 2026-11-24 open");
        database.system()
                .useHandle(handle -> Grants.follow(
                        handle, GrantReason.REPLY, FOUND, found(DAY.plusDays(1), DAY.plusDays(9), "CMH")));
        assertThat(grants()).containsExactly("CMH REPLY 2026-11-25 2026-12-03", "EIP REPLY 2026-11-24 open");
    }

    @Test
    void whatIsThereKeepsItsFirstDay() {
        database.system()
                .useHandle(handle -> Grants.keepingFirstDay(
                        handle, GrantReason.REPLY, FOUND, found(DAY.plusDays(1), DAY.plusDays(9), "CMH,CRT")));
        assertThat(grants())
                .containsExactly(
                        "CMH REPLY 2026-11-24 2026-12-03",
                        "CRT REPLY 2026-11-25 2026-12-03",
                        "EIP REPLY 2026-11-24 open");
    }

    @Test
    void whatSomebodyReliesOnIsThereOrFails() {
        database.system().useHandle(handle -> Grants.give(handle, GrantReason.REPLY, FOUND, found(DAY, null, "CRT")));
        assertThat(grants()).hasSize(3);
        assertThatThrownBy(() -> database.system()
                        .useHandle(handle -> Grants.give(handle, GrantReason.REPLY, FOUND, found(DAY, null, "NONE"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoHasNothingToDoWithItAnyMoreSeesThemUntilADay() {
        database.system().useHandle(handle -> Grants.end(handle, SOURCE, DAY.plusDays(30), List.of(trust.team("EIP"))));
        assertThat(grants()).containsExactly("CMH REPLY 2026-11-24 2026-12-24", "EIP REPLY 2026-11-24 open");
        database.system().useHandle(handle -> Grants.end(handle, SOURCE, DAY.plusDays(60), List.of()));
        assertThat(grants())
                .as("what has ended stays so")
                .containsExactly("CMH REPLY 2026-11-24 2026-12-24", "EIP REPLY 2026-11-24 2027-01-23");
    }

    @Test
    void whatIsFoundAnewIsTakenAwayBefore() {
        database.system().useHandle(handle -> Grants.withdraw(handle, trust.provider(), GrantReason.SUMMARY));
        assertThat(grants()).hasSize(2);
        database.system().useHandle(handle -> Grants.withdraw(handle, trust.provider(), GrantReason.REPLY));
        assertThat(grants()).isEmpty();
    }
}
