package org.alongside.health.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.access.service.PermissionHolders;
import org.alongside.dispatch.service.Mail;
import org.alongside.dispatch.service.MailRefused;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.health.Finding;
import org.alongside.health.HealthState;
import org.alongside.shared.service.Settings;
import org.alongside.shared.service.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What needs somebody reaches them by e-mail: once for all servers, again each day, and when it is in order again. */
class HealthWatchTest {

    private static final Instant BEGAN = Instant.parse("2026-12-01T03:00:00Z");
    private static final Finding WRONG = new Finding("Backup", HealthState.BAD, "None has been taken.", null);
    private static final Finding RIGHT = Finding.good("Backup", "Taken within the last day.");

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final Transactions transactions = new Transactions(database);
    private final List<Mail.Letter> letters = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();
    private boolean refuses;
    private @Nullable String setting = "desk@trust.example, second@trust.example";
    private final Settings settings = new Settings() {
        @Override
        public Optional<String> mail() {
            return Optional.of("smtp://mail.trust.example");
        }

        @Override
        public Optional<String> healthMail() {
            return Optional.ofNullable(setting);
        }

        @Override
        public Optional<String> address() {
            return Optional.empty();
        }
    };
    private final Mail mail = new Mail() {
        @Override
        public void send(Letter letter) {
            if (refuses) {
                throw new MailRefused("busy");
            }
            letters.add(letter);
        }
    };
    private final Health health = new Health() {
        @Override
        public List<Finding> findings() {
            return List.copyOf(found);
        }
    };
    private final AlertRecipients recipients =
            transactions.service(AlertRecipients.class, settings, transactions.service(PermissionHolders.class));
    private final HealthWatch watch = server();

    private HealthWatch server() {
        return transactions.service(
                HealthWatch.class, health, transactions.service(AlertSteps.class), recipients, mail, settings);
    }

    private void is(Finding... findings) {
        found.clear();
        found.addAll(List.of(findings));
    }

    private void look(HealthWatch which, Duration after) {
        transactions.run(Principal.SYSTEM, () -> which.look(BEGAN.plus(after)));
    }

    private void look(long minutes) {
        look(watch, Duration.ofMinutes(minutes));
    }

    private long kept() {
        return database.system()
                .withHandle(h -> h.createQuery("select count(*) from health_alert")
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void theServiceDeskIsToldWhatLastsAndThatItIsOver() {
        is(WRONG);
        look(0);
        assertThat(letters).isEmpty();
        look(5);
        assertThat(letters).extracting(Mail.Letter::to).containsExactly("desk@trust.example", "second@trust.example");
        assertThat(letters.get(0).subject()).isEqualTo("Alongside needs you: Backup");
        assertThat(letters.get(0).content().text())
                .contains("Backup, since 1 December 2026 at 03:00: None has been taken.");
        look(6);
        assertThat(letters).hasSize(2);
        is(RIGHT);
        look(60);
        look(89);
        assertThat(letters).hasSize(2);
        look(90);
        assertThat(letters).hasSize(4);
        assertThat(letters.get(3).subject()).isEqualTo("Alongside does not need you any more");
        look(95);
        assertThat(kept()).isZero();
    }

    @Test
    void twoServersTellOfItOnce() {
        HealthWatch other = server();
        is(WRONG);
        for (int minute = 0; minute < 10; minute++) {
            look(minute);
            look(other, Duration.ofMinutes(minute).plusSeconds(1));
        }
        assertThat(letters).hasSize(2);
    }

    @Test
    void anEmailThatWasNotTakenIsSentLater() {
        is(WRONG);
        look(0);
        refuses = true;
        look(5);
        refuses = false;
        look(9);
        assertThat(letters).isEmpty();
        look(10);
        assertThat(letters).hasSize(2);
        look(11);
        assertThat(letters).as("and then no more").hasSize(2);
    }

    @Test
    void whatStandsStillIsToldOtherwiseAndWhatOnlyWantsALookIsNotTold() {
        is(
                new Finding("Timers", HealthState.BAD, "This does not work: Imports", null),
                new Finding("Outages", HealthState.BAD, "Stood still", null),
                new Finding("Mail server", HealthState.BAD, "E-mail leaves in clear.", null),
                new Finding("Deliveries", HealthState.LOOK, "One could not be delivered.", null));
        look(0);
        look(10);
        assertThat(letters).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void aServerThatCannotTellLeavesItToOneThatCan() {
        is(WRONG);
        String desk = setting;
        for (int minute = 0; minute < 7; minute++) {
            setting = "no address";
            look(minute);
            setting = desk;
            look(server(), Duration.ofMinutes(minute).plusSeconds(1));
        }
        assertThat(letters).extracting(Mail.Letter::to).containsExactly("desk@trust.example", "second@trust.example");
    }

    @Test
    void aPartThatIsNoMoreNeedsNobody() {
        is(WRONG);
        look(0);
        is(new Finding("Audit", HealthState.BAD, "It is not sealed.", null));
        look(4);
        look(9);
        assertThat(letters).extracting(Mail.Letter::subject).containsOnly("Alongside needs you: Audit");
    }

    @Test
    void whatIsNoAddressIsSaid() {
        setting = "desk@trust.example, it desk";
        Finding finding = transactions.as(Principal.SYSTEM, recipients::finding);
        assertThat(finding.state()).isEqualTo(HealthState.LOOK);
        assertThat(finding.words()).endsWith("no e-mail address: it desk.");
    }

    @Test
    void withoutASettingWhoeverMaySeeHealthIsTold() {
        setting = null;
        assertThat(transactions
                        .<Finding>as(Principal.SYSTEM, recipients::finding)
                        .state())
                .as("nobody has one")
                .isEqualTo(HealthState.LOOK);
        database.system().useHandle(handle -> {
            handle.execute(
                    "update staff set email = 'ivy@trust.example' where local_id = (select min(local_id) from staff)");
            handle.execute(
                    "insert into account (id, username, display_name, password_hash, provider_id, staff_id)"
                            + " select gen_random_uuid(), 'it', 'Ivy Tan', 'x', provider_id, id from staff where email = 'ivy@trust.example'");
            handle.execute("insert into account_role (account_id, role)"
                    + " select id, 'ADMINISTRATOR' from account where username = 'it'");
        });
        is(WRONG);
        look(0);
        look(5);
        assertThat(letters).extracting(Mail.Letter::to).containsExactly("ivy@trust.example");
        assertThat(transactions
                        .<Finding>as(Principal.SYSTEM, recipients::finding)
                        .words())
                .endsWith("who may see this page: 1.");
    }

    @Test
    void whoeverLooksAtHealthSeesWhoIsTold() {
        assertThat(transactions
                        .<Finding>as(Principal.SYSTEM, recipients::finding)
                        .words())
                .contains("goes to desk@trust.example and second@trust.example.");
    }
}
