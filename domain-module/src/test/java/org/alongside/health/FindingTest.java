package org.alongside.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.alongside.access.TokenLife;
import org.junit.jupiter.api.Test;

/** What is said of the timers and of the last outage tells what to do, and who knows of it. */
class FindingTest {

    @Test
    void mailInClearIsAnAlarm() {
        assertThat(Finding.ofMail(true).state()).isEqualTo(HealthState.BAD);
        assertThat(Finding.ofMail(true).words()).contains("ALONGSIDE_MAIL", "tls=off");
        assertThat(Finding.ofMail(false).state()).isEqualTo(HealthState.GOOD);
        assertThat(Finding.ofMail(false).words()).contains("encrypted");
    }

    private static final Instant TEN = Instant.parse("2026-11-28T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-28T11:00:00Z");

    @Test
    void timersThatAllComeAreInOrder() {
        Finding finding = Finding.ofTimers(12, Map.of());
        assertThat(finding.state()).isEqualTo(HealthState.GOOD);
        assertThat(finding.words()).contains("All 12");
        assertThat(finding.since()).isNull();
    }

    @Test
    void aTimerThatStandsStillIsAnAlarmSinceTheFirstOne() {
        Finding finding = Finding.ofTimers(12, Map.of("Reports", ELEVEN, "Imports", TEN));
        assertThat(finding.state()).isEqualTo(HealthState.BAD);
        assertThat(finding.words()).contains("Imports, Reports");
        assertThat(finding.since()).isEqualTo(TEN);
    }

    @Test
    void tokensThatEndSoonAreToBeKnownAndThoseThatHaveEndedAreAnAlarm() {
        LocalDate next = LocalDate.of(2026, 12, 5);
        assertThat(Finding.ofTokens(new TokenLife(0, 0, null), false).state()).isEqualTo(HealthState.GOOD);
        Finding soon = Finding.ofTokens(new TokenLife(2, 0, next), false);
        assertThat(soon.state()).isEqualTo(HealthState.LOOK);
        assertThat(soon.words())
                .isEqualTo("End within 30 days: 2, the first after 5 December 2026. Issue a new one in time (Accounts,"
                        + " Tokens of other systems).");
        Finding ended = Finding.ofTokens(new TokenLife(2, 1, next), false);
        assertThat(ended.state()).isEqualTo(HealthState.BAD);
        assertThat(ended.words()).startsWith("Ended, so that a system does not get in: 1.");
    }

    @Test
    void aFirstTokenThatCouldBeGuessedIsAnAlarm() {
        Finding finding = Finding.ofTokens(new TokenLife(2, 1, LocalDate.of(2026, 12, 5)), true);
        assertThat(finding.state()).isEqualTo(HealthState.BAD);
        assertThat(finding.words()).contains("ALONGSIDE_BOOTSTRAP_TOKEN is too short and is not used", "at least 20");
    }

    @Test
    void anOutageThatGoesOnIsAnAlarmAndOneThatIsOverIsToBeKnown() {
        Finding open = new LastOutage(TEN, null, "Imports", null, null, null).judged();
        assertThat(open.state()).isEqualTo(HealthState.BAD);
        assertThat(open.words()).startsWith("Stood still, and still does: Imports.");
        assertThat(open.since()).isEqualTo(TEN);
        Finding over = new LastOutage(TEN, ELEVEN, "Imports", null, null, null).judged();
        assertThat(over.state()).isEqualTo(HealthState.LOOK);
        assertThat(over.words()).startsWith("Stood still for a while: Imports.");
    }

    @Test
    void itSaysWhoKnowsOrWhomToRing() {
        assertThat(words("Naomi Roberts", null, ELEVEN)).endsWith("Naomi Roberts was told by e-mail.");
        assertThat(words("Naomi Roberts", "01632 960111", null)).endsWith("by e-mail: ring 01632 960111.");
        assertThat(words("Naomi Roberts", null, null)).endsWith("by e-mail: ring them.");
        assertThat(words(null, null, null)).endsWith("tell the crisis line.");
    }

    private static String words(String name, String phone, Instant told) {
        return new LastOutage(TEN, ELEVEN, "Imports", name, phone, told)
                .judged()
                .words();
    }
}
