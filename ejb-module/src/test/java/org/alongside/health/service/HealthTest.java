package org.alongside.health.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.access.StandardRole;
import org.alongside.access.service.BootstrapToken;
import org.alongside.access.service.PermissionHolders;
import org.alongside.access.service.Tokens;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.health.Finding;
import org.alongside.health.HealthState;
import org.alongside.shared.service.Settings;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Timers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator, who sees nobody, sees what is wrong with the product's own work. */
class HealthTest {

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final StandingTimers timers = new StandingTimers();
    private @Nullable String firstToken;
    private String mail = "smtp://mail.trust.example";
    private final Settings settings = new Settings() {
        @Override
        public Optional<String> mail() {
            return Optional.of(mail);
        }

        @Override
        public Optional<String> healthMail() {
            return Optional.of("desk@trust.example");
        }

        @Override
        public Optional<String> bootstrapToken() {
            return Optional.ofNullable(firstToken);
        }
    };
    private final Health health = transactions.service(
            Health.class,
            settings,
            timers,
            transactions.service(AlertRecipients.class, settings, transactions.service(PermissionHolders.class)),
            transactions.service(Tokens.class, new BootstrapToken()));
    private final Principal admin = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);

    /** What stands still is as a test says. */
    private static final class StandingTimers extends Timers {
        private Map<String, Instant> standing = Map.of();

        @Override
        public Map<String, Instant> standing() {
            return standing;
        }
    }

    @Test
    void aTimerThatStandsStillIsNamedWithItsTime() {
        Instant since = Instant.parse("2026-11-28T10:00:00Z");
        timers.standing = Map.of("Imports", since, "Hand-overs", since.plusSeconds(5));
        assertThat(wrong()).singleElement().satisfies(finding -> {
            assertThat(finding.part()).isEqualTo("Timers");
            assertThat(finding.words()).contains("Hand-overs, Imports");
            assertThat(finding.since()).isEqualTo(since);
        });
    }

    @Test
    void aTokenThatEndsSoonOrThatCouldBeGuessedIsFound() {
        sql(
                "insert into api_token (label, token_hash, roles, ends_on) values ('111 service', 'x', '{}', '2099-01-01')");
        firstToken = "twenty-characters-it";
        assertThat(wrong()).isEmpty();
        sql("update api_token set ends_on = now()::date + 20");
        assertThat(wrong())
                .singleElement()
                .satisfies(finding -> assertThat(finding.state()).isEqualTo(HealthState.LOOK));
        firstToken = "too-short-a-token";
        assertThat(wrong())
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).contains("ALONGSIDE_BOOTSTRAP_TOKEN"));
    }

    @Test
    void mailThatLeavesInClearIsAnAlarm() {
        mail = "smtp://127.0.0.1:25?tls=off";
        assertThat(wrong()).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(HealthState.BAD);
            assertThat(finding.words()).contains("in clear", "tls=off");
        });
        mail = "smtp://mail_relay:25";
        assertThat(wrong())
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).contains("ALONGSIDE_MAIL is none of"));
    }

    @Test
    void anOutageSaysWhoWasToldAndWhomToRingWhereNobodyWas() {
        sql("insert into outage (id, began_at, ended_at, what) values"
                + " (gen_random_uuid(), now() - interval '2 hours', now() - interval '1 hour', 'Imports')");
        assertThat(wrong())
                .singleElement()
                .satisfies(finding -> assertThat(finding.words())
                        .isEqualTo("Stood still for a while: Imports. Nobody is on duty who could be told: tell"
                                + " the crisis line."));
        sql("update outage set told_name = 'Naomi Roberts', told_phone = '01632 960111'");
        assertThat(wrong().get(0).words()).endsWith("Naomi Roberts could not be told by e-mail: ring 01632 960111.");
        sql("update outage set told_at = now()");
        assertThat(wrong().get(0).words()).endsWith("Naomi Roberts was told by e-mail.");
        sql("update outage set began_at = now() - interval '8 days'");
        assertThat(wrong()).isEmpty();
    }

    @BeforeEach
    void quiet() {
        sql("delete from outage");
        transactions.clock().moveTo(Instant.now());
        sql("delete from dispatch");
        sql("delete from import_job where status <> 'COMPLETED'");
        owner("select backup_taken('test', 'nightly', now())");
        database.system()
                .useHandle(h ->
                        h.createQuery("select audit_seal()").mapTo(Long.class).one());
    }

    private void owner(String sql) {
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sql(String sql) {
        database.system().useHandle(h -> h.execute(sql));
    }

    private List<Finding> wrong() {
        List<Finding> findings = transactions.as(admin, health::findings);
        assertThat(findings).hasSize(15);
        return findings.stream().filter(f -> f.state() != HealthState.GOOD).toList();
    }

    @Test
    void aHandOverThatNobodyChasesIsFoundByWhoeverSeesNobody() {
        sql("""
                insert into handover (id, provider_id, person_id, team_id, sender_name, holding_team, urgency, text, carer, state,
                                      rung, holder_id, asked_id, due_at, next_step_at)
                select gen_random_uuid(), p.provider_id, p.person_id, t.id, '111', t.id, 'IMMEDIATE', 'Ring her.', false, 'WAITING',
                       'DUTY_WORKER', s.id, s.id, now(), now() - interval '5 minutes'
                  from person_registration p, team t, staff s limit 1""");
        assertThat(wrong()).as("a timer may take a moment").isEmpty();
        sql("update handover set next_step_at = now() - interval '11 minutes'");
        assertThat(wrong()).extracting(Finding::part).containsExactly("Hand-overs");
        sql("update handover set next_step_at = now() + interval '11 minutes'");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void aLateCallBackThatRoseToNobodyIsFound() {
        sql("""
                insert into phone_call (id, provider_id, team_id, started_at, ended_at, caller, number, danger, need, taken_by)
                select gen_random_uuid(), provider_id, id, now(), now(), 'CARER', '01632 960555', false, 'Ring me', 'Sam' from team limit 1""");
        sql("""
                insert into call_back (id, call_id, provider_id, team_id, number, promised_by, due_at, state, look_at)
                select gen_random_uuid(), id, provider_id, team_id, number, taken_by, now(), 'OPEN', now() - interval '5 minutes'
                  from phone_call""");
        assertThat(wrong()).as("a timer may take a moment").isEmpty();
        sql("update call_back set look_at = now() - interval '11 minutes'");
        assertThat(wrong()).extracting(Finding::part).containsExactly("Call-backs");
        sql("delete from call_back");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void aReferralThatIsAnsweredLateWithNobodyToldIsFound() {
        sql("""
                insert into referral (provider_id, local_id, person_id, team_id, received_date, received_time, entered_by, entered_at)
                select p.provider_id, 'LATE', p.person_id, t.id, current_date - 3, time '10:00', 'Sam', now() - interval '3 days'
                  from person_registration p join team t on t.provider_id = p.provider_id limit 1""");
        assertThat(wrong()).extracting(Finding::part).containsExactly("Referrals");
        sql("delete from referral where local_id = 'LATE'");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void aDatabaseWithoutABackupIsNotInOrder() {
        owner("delete from backup_taken");
        assertThat(wrong()).extracting(Finding::part).containsExactly("Backup");
    }

    @Test
    void inOrderItNamesTheDatabaseAndTheSchema() {
        assertThat(wrong()).isEmpty();
        assertThat(transactions.<List<Finding>>as(admin, health::findings).stream()
                        .map(Finding::words))
                .anyMatch(words -> words.startsWith("PostgreSQL "))
                .anyMatch(words -> words.matches("Version \\d{3}\\."));
    }

    @Test
    void aMessageThatDoesNotLeaveIsCountedPastTheScopeAndTheScopeStays() {
        sql("insert into dispatch (id, provider_id, person_id, team_id, subject_id, channel, recipient, title,"
                + " owner_name, state, next_attempt_at, created_at) select gen_random_uuid(), r.provider_id,"
                + " r.person_id, r.team_id, gen_random_uuid(), 'EMAIL', 'p', 't', 'o', 'DUE', now(), now() -"
                + " interval '2 hours' from referral r limit 1");
        assertThat(wrong()).hasSize(1);
        assertThat(wrong().get(0).part()).isEqualTo("Messages");
        assertThat(wrong().get(0).since()).isBefore(Instant.now().minus(Duration.ofHours(1)));
        assertThat(transactions.<Integer>as(admin, () -> {
                    health.findings();
                    return transactions
                            .jdbi()
                            .withHandle(h -> h.createQuery("select count(*) from dispatch")
                                    .mapTo(Integer.class)
                                    .one());
                }))
                .isZero();
    }

    @Test
    void anImportThatNobodyWorksOnIsFound() {
        sql("insert into import_job (id, status, file_name, dry_run, confirmed, demonstration, requested_by,"
                + " created_at) values (gen_random_uuid(), 'QUEUED', 'a.zip', false, false, false, 'x', now() -"
                + " interval '1 hour')");
        assertThat(wrong().stream().map(Finding::part)).containsExactly("Imports");
    }

    @Test
    void anAuditThatIsNotSealedIsFound() {
        sql("insert into audit_event (at, principal, kind, action, permission, outcome)"
                + " values (now() - interval '1 hour', 'x', 'READ', 'x', 'x', 'DONE')");
        assertThat(wrong().stream().map(Finding::part)).containsExactly("Audit");
        database.system()
                .useHandle(h ->
                        h.createQuery("select audit_seal()").mapTo(Long.class).one());
        assertThat(wrong()).isEmpty();
    }
}
