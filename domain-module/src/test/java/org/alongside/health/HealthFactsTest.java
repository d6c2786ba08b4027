package org.alongside.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Each thing that can go wrong is said in words, and nothing else is. */
class HealthFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(2));
    private static final Instant JUST_NOW = NOW.minusSeconds(30);

    private String failed;
    private Instant backup = NOW.minus(Duration.ofHours(25));
    private boolean mail = true;
    private long waiting;
    private Instant waitingSince;
    private Instant lastSent;
    private long undeliverable;
    private Instant queued;
    private Instant stalled;
    private Instant unsealed;
    private Instant handover;
    private Instant call;
    private Instant referral;

    private List<Finding> judged() {
        return new HealthFacts(
                        "PostgreSQL 17",
                        "028",
                        failed,
                        backup,
                        mail,
                        waiting,
                        waitingSince,
                        lastSent,
                        undeliverable,
                        queued,
                        stalled,
                        unsealed,
                        handover,
                        call,
                        referral)
                .judged(NOW);
    }

    private Finding only(HealthState state) {
        List<Finding> wrong =
                judged().stream().filter(f -> f.state() != HealthState.GOOD).toList();
        assertThat(wrong).hasSize(1);
        assertThat(wrong.get(0).state()).isEqualTo(state);
        assertThat(wrong.get(0).words()).matches("[A-Z0-9].*\\.").doesNotContain("null");
        return wrong.get(0);
    }

    @Test
    void aHandOverThatNobodyChasesIsAnAlarm() {
        handover = JUST_NOW;
        assertThat(judged()).allMatch(finding -> finding.state() == HealthState.GOOD);
        handover = LONG_AGO;
        Finding wrong = only(HealthState.BAD);
        assertThat(wrong.part()).isEqualTo("Hand-overs");
        assertThat(wrong.since()).isEqualTo(LONG_AGO);
        assertThat(wrong.words()).contains("Restart the server", "ring");
    }

    @Test
    void aLateCallBackOrReferralThatNobodyWasToldOfIsAnAlarm() {
        call = JUST_NOW;
        referral = JUST_NOW;
        assertThat(judged()).allMatch(finding -> finding.state() == HealthState.GOOD);
        call = LONG_AGO;
        assertThat(only(HealthState.BAD).part()).isEqualTo("Call-backs");
        assertThat(only(HealthState.BAD).words()).contains("called back", "ring");
        call = null;
        referral = LONG_AGO;
        assertThat(only(HealthState.BAD).part()).isEqualTo("Referrals");
        assertThat(only(HealthState.BAD).since()).isEqualTo(LONG_AGO);
    }

    @Test
    void aBackupIsOfTheLastDay() {
        backup = null;
        assertThat(only(HealthState.BAD).words()).startsWith("None has been taken.");
        backup = NOW.minus(Duration.ofHours(27));
        assertThat(only(HealthState.BAD).since()).isEqualTo(backup);
        assertThat(only(HealthState.BAD).part()).isEqualTo("Backup");
    }

    @Test
    void everythingIsInOrder() {
        assertThat(judged()).hasSize(10).allMatch(f -> f.state() == HealthState.GOOD && f.since() == null);
        waiting = 3;
        waitingSince = JUST_NOW;
        queued = JUST_NOW;
        unsealed = JUST_NOW;
        assertThat(judged()).as("work that goes on").allMatch(f -> f.state() == HealthState.GOOD);
        assertThat(judged().stream().map(Finding::words)).contains("3 are on their way.", "One is being worked on.");
    }

    @Test
    void aFailedMigrationStopsEverything() {
        failed = "029";
        assertThat(only(HealthState.BAD).words()).contains("The migration 029 failed");
    }

    @Test
    void messagesThatDoNotLeave() {
        waiting = 7;
        waitingSince = LONG_AGO;
        Finding finding = only(HealthState.BAD);
        assertThat(finding.part()).isEqualTo("Messages");
        assertThat(finding.since()).isEqualTo(LONG_AGO);
        lastSent = JUST_NOW;
        assertThat(only(HealthState.LOOK).words()).contains("while others leave");
        lastSent = null;
        mail = false;
        assertThat(only(HealthState.BAD).words()).contains("7 wait", "ALONGSIDE_MAIL");
        waiting = 0;
        waitingSince = null;
        only(HealthState.LOOK);
    }

    @Test
    void whatCouldNotBeDeliveredIsSomebodysTask() {
        undeliverable = 2;
        assertThat(only(HealthState.LOOK).part()).isEqualTo("Deliveries");
    }

    @Test
    void anImportThatNobodyWorksOn() {
        queued = LONG_AGO;
        assertThat(only(HealthState.BAD).since()).isEqualTo(LONG_AGO);
        queued = null;
        stalled = LONG_AGO.minusSeconds(5);
        assertThat(only(HealthState.BAD).since()).isEqualTo(stalled);
    }

    @Test
    void anAuditThatIsNoLongerSealed() {
        unsealed = LONG_AGO;
        assertThat(only(HealthState.BAD).part()).isEqualTo("Audit");
    }

    @Property
    void nothingIsHeldAgainstAnybodyWithinTenMinutes(@ForAll @LongRange(max = 600) long seconds) {
        unsealed = NOW.minusSeconds(seconds);
        queued = unsealed;
        waitingSince = unsealed;
        waiting = 1;
        assertThat(judged()).allMatch(f -> f.state() == HealthState.GOOD);
        unsealed = NOW.minusSeconds(601 + seconds);
        queued = null;
        waitingSince = null;
        only(HealthState.BAD);
    }

    @Test
    void everyStateHasWordsOfItsOwn() {
        assertThat(Arrays.stream(HealthState.values()).map(HealthState::title)).doesNotHaveDuplicates();
    }
}
