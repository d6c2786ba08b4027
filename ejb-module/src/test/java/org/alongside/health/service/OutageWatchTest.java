package org.alongside.health.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.dispatch.service.Mail;
import org.alongside.dispatch.service.MailRefused;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.health.Outage;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Timers;
import org.junit.jupiter.api.Test;

/** Whoever is on call is told by name, once for each outage, however many servers saw it and however often e-mail fails. */
class OutageWatchTest {

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final List<Mail.Letter> letters = new ArrayList<>();
    private boolean refuses;
    private final Mail mail = new Mail() {
        @Override
        public void send(Letter letter) {
            if (refuses) {
                throw new MailRefused("busy");
            }
            letters.add(letter);
        }
    };
    private final StandingTimers timers = new StandingTimers();
    private final OutageWatch watch = watch(timers);

    /** What stands still is as a test says. */
    private static final class StandingTimers extends Timers {
        private Map<String, Instant> standing = Map.of();
        private boolean started = true;

        @Override
        public Map<String, Instant> standing() {
            return standing;
        }

        @Override
        public boolean started() {
            return started;
        }
    }

    private OutageWatch watch(Timers seen) {
        return transactions.service(OutageWatch.class, seen, mail, transactions.service(OutageSteps.class));
    }

    private void look(OutageWatch which) {
        transactions.run(Principal.SYSTEM, which::work);
    }

    private void stoodStill(StandingTimers seen, OutageWatch which) {
        seen.standing = Map.of("Imports", Instant.now().minusSeconds(40));
        look(which);
        seen.standing = Map.of();
        look(which);
    }

    private void sql(String sql) {
        database.system().useHandle(h -> h.execute(sql));
    }

    private long count(String what) {
        return database.system()
                .withHandle(h -> h.createQuery("select count(*) from outage where " + what)
                        .mapTo(Long.class)
                        .one());
    }

    private void onCall(String name, String email) {
        sql("update provider set own = true");
        sql("update staff set duty_role = null");
        sql("update staff set duty_role = 'ON_CALL', name = '" + name + "', email = '" + email
                + "' where id = (select id from staff where team_id is not null order by local_id limit 1)");
    }

    @Test
    void whoeverIsOnCallIsToldOnce() {
        onCall("Naomi Roberts", "naomi@trust.example");
        stoodStill(timers, watch);
        look(watch);
        look(watch);
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("naomi@trust.example");
            assertThat(letter.content().text())
                    .startsWith("Naomi Roberts,")
                    .contains("What stood still: Imports.", "by itself from");
        });
        assertThat(count("told_at is not null and ended_at is not null")).isOne();
    }

    @Test
    void twoServersThatSawItTellOfItOnce() {
        onCall("Naomi Roberts", "naomi@trust.example");
        StandingTimers others = new StandingTimers();
        stoodStill(timers, watch);
        stoodStill(others, watch(others));
        assertThat(letters).hasSize(1);
        assertThat(count("true")).isOne();
    }

    @Test
    void oneThatGoesOnIsToldAfterAMinuteAndItsEndIsWrittenDown() {
        onCall("Naomi Roberts", "naomi@trust.example");
        timers.standing = Map.of("Imports", Instant.now().minusSeconds(90));
        look(watch);
        assertThat(letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter.content().text()).contains("still does not"));
        assertThat(count("ended_at is null")).isOne();
        timers.standing = Map.of();
        look(watch);
        assertThat(count("ended_at is not null")).isOne();
        assertThat(letters).hasSize(1);
    }

    @Test
    void anEmailThatWasNotTakenIsSentAgain() {
        onCall("Naomi Roberts", "naomi@trust.example");
        refuses = true;
        stoodStill(timers, watch);
        refuses = false;
        look(watch);
        assertThat(letters).as("a minute later").isEmpty();
        sql("update outage set tried_at = now() - interval '61 seconds'");
        look(watch);
        assertThat(letters).hasSize(1);
    }

    @Test
    void withNobodyOnDutyAnAdministratorIsNamed() {
        sql("update provider set own = true");
        sql("update staff set duty_role = null");
        sql("delete from duty");
        sql("insert into account (id, username, display_name, password_hash) values ('" + UUID.randomUUID()
                + "', 'it', 'Ivy Tan', 'x')");
        sql("insert into account_role (account_id, role) select id, 'ADMINISTRATOR' from account where username ="
                + " 'it'");
        stoodStill(timers, watch);
        assertThat(letters).as("without an address").isEmpty();
        assertThat(count("told_name = 'Ivy Tan' and told_at is null")).isOne();
    }

    @Test
    void aServerThatWaitsForItsDatabaseAsksItNothingAndTellsOfItWhenItHasBegun() {
        onCall("Naomi Roberts", "naomi@trust.example");
        timers.started = false;
        timers.standing = Map.of(Timers.START, Instant.now().minusSeconds(600));
        look(watch);
        assertThat(count("true")).isZero();
        timers.started = true;
        timers.standing = Map.of();
        look(watch);
        assertThat(letters).hasSize(1);
    }

    @Test
    void aShortOneIsNobodysConcern() {
        timers.standing = Map.of("Imports", Instant.now().minusSeconds(3));
        look(watch);
        timers.standing = Map.of();
        look(watch);
        assertThat(count("true")).isZero();
    }

    @Test
    void whatIsWrittenDownAgainStaysOne() {
        OutageSteps steps = transactions.service(OutageSteps.class);
        Outage outage = new Outage(UUID.randomUUID(), Instant.now().minusSeconds(60), null, "Imports");
        for (int i = 0; i < 2; i++) {
            transactions.run(Principal.SYSTEM, () -> steps.write(outage));
        }
        assertThat(count("true")).isOne();
    }
}
