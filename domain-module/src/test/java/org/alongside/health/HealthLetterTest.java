package org.alongside.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What whoever is told reads: what needs them first, what is in order again, and of which installation. */
class HealthLetterTest {

    private static final Instant BEGAN = Instant.parse("2026-12-01T03:00:00Z");

    private final HealthAlert backup = alert("Backup", "None has been taken.", 0);
    private final HealthAlert audit = alert("Audit", "It is not sealed.", 1);
    private final HealthAlert imports = alert("Imports", "One waits.", 2);

    private static Instant minutes(long minutes) {
        return BEGAN.plus(Duration.ofMinutes(minutes));
    }

    private static HealthAlert alert(String part, String words, long began) {
        return new HealthAlert(new Finding(part, HealthState.BAD, words, null), minutes(began));
    }

    private static HealthLetter letter(HealthAlert... alerts) {
        return HealthLetter.of(List.of(alerts), minutes(9));
    }

    @Test
    void whatBeganFirstStandsFirst() {
        HealthLetter letter = letter(imports, audit, backup);
        assertThat(letter.wrong()).containsExactly(backup, audit, imports);
        assertThat(letter.subject()).isEqualTo("Alongside needs you: Backup and 2 more");
        assertThat(letter.text(""))
                .startsWith("What needs you now:")
                .contains(
                        "- Backup, since 1 December 2026 at 03:00: None has been taken.\n- Audit, since 1 December 2026 at 03:01: It is not sealed.\n")
                .doesNotContain("any more");
    }

    @Test
    void oneIsNamedByItself() {
        assertThat(letter(audit).subject()).isEqualTo("Alongside needs you: Audit");
    }

    @Test
    void theTimeIsOneInLondon() {
        HealthAlert summer = new HealthAlert(
                new Finding("Backup", HealthState.BAD, "None.", null), Instant.parse("2026-07-01T23:30:00Z"));
        assertThat(letter(summer).text("")).contains("Backup, since 2 July 2026 at 00:30");
    }

    private void settle(HealthAlert alert) {
        alert.toldWrong(minutes(5));
        alert.seen(Finding.good(alert.part(), "In order."), minutes(6));
    }

    private static HealthLetter later(HealthAlert... alerts) {
        return HealthLetter.of(List.of(alerts), minutes(40));
    }

    @Test
    void whatNeedsNobodyAnyMoreStandsAfterWhatDoes() {
        settle(imports);
        HealthLetter letter = later(imports, backup);
        assertThat(letter.subject()).isEqualTo("Alongside needs you: Backup");
        assertThat(letter.text("").indexOf("Backup"))
                .isLessThan(letter.text("").indexOf("Does not need you any more: Imports."));
    }

    @Test
    void thatNothingNeedsYouIsSaidInTheSubject() {
        settle(imports);
        settle(audit);
        HealthLetter letter = later(imports, audit);
        assertThat(letter.subject()).isEqualTo("Alongside does not need you any more");
        assertThat(letter.text(""))
                .startsWith("Does not need you any more: Audit, Imports.")
                .doesNotContain("needs you now");
    }

    @Test
    void whatBeganOrPassedAMomentAgoIsNotSaidYet() {
        HealthAlert young = alert("Schema", "A migration failed.", 7);
        settle(imports);
        HealthLetter letter = letter(young, backup, imports);
        assertThat(letter.wrong()).containsExactly(backup);
        assertThat(letter.settled()).isEmpty();
    }

    @Test
    void whoeverRunsTwoInstallationsKnowsWhich() {
        assertThat(letter(backup).text("https://alongside.trust.example/alongside"))
                .startsWith("This is about https://alongside.trust.example/alongside.\n\nWhat needs you now:");
    }
}
