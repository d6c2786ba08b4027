package org.alongside.referral.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.Test;

/** A referral that was made to several teams is known to each of them, and for as long as each had to do with it. */
class ReferralAccessTest {

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());

    private void execute(String sql) {
        database.system().useHandle(handle -> handle.execute(sql, trust.referral("R3")));
    }

    private List<String> seenBy() {
        database.system().useHandle(handle -> ReferralAccess.follow(handle, trust.referral("R3")));
        return database.system()
                .withHandle(handle -> handle.createQuery("""
                        select concat_ws(' ', t.local_id, g.valid_from, coalesce(g.valid_to::text, 'open'))
                          from access_grant g join team t on t.id = g.team_id where g.source_id = ? order by 1""")
                        .bind(0, trust.referral("R3"))
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void eachTeamSeesThemUntilSomeTimeAfterItsOwnPartEnded() {
        assertThat(seenBy()).containsExactly("CRT 2026-11-15 open");
        execute(
                "insert into referral_service (provider_id, referral_id, person_id, team_id) select r.provider_id, r.id, r.person_id, t.id"
                        + " from referral r, team t where r.id = ? and t.local_id in ('EIP', 'CMH', 'CRT')");
        assertThat(seenBy()).containsExactly("CMH 2026-11-15 open", "CRT 2026-11-15 open", "EIP 2026-11-15 open");
        execute("update referral_service set rejection_date = date '2026-11-20' where referral_id = ?"
                + " and team_id = (select id from team where local_id = 'EIP')");
        assertThat(seenBy()).containsExactly("CMH 2026-11-15 open", "CRT 2026-11-15 open", "EIP 2026-11-15 2026-12-20");
        execute("update referral set discharge_date = date '2026-11-22' where id = ?");
        assertThat(seenBy())
                .containsExactly("CMH 2026-11-15 2027-11-22", "CRT 2026-11-15 2027-11-22", "EIP 2026-11-15 2026-12-20");
    }
}
