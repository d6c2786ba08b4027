package org.alongside.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Whatever comes together: each trouble is told once, under its own part, and never hides another. */
class HealthOfAnythingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static Instant ago(long minutes) {
        return minutes == 0 ? null : NOW.minusSeconds(60 * minutes);
    }

    private static HealthState stateOf(List<Finding> findings, String part) {
        List<Finding> own = findings.stream().filter(f -> f.part().equals(part)).toList();
        assertThat(own).as(part).hasSize(1);
        return own.get(0).state();
    }

    @Property
    void eachTroubleStandsUnderItsOwnPart(
            @ForAll boolean failed,
            @ForAll @LongRange(max = 30) long waiting,
            @ForAll @LongRange(max = 3) long undeliverable,
            @ForAll @LongRange(max = 30) long stalled,
            @ForAll @LongRange(max = 30) long unsealed,
            @ForAll @LongRange(max = 30) long handover,
            @ForAll @LongRange(max = 30) long call,
            @ForAll @LongRange(max = 30) long referral) {
        List<Finding> findings = new HealthFacts(
                        "PostgreSQL 17",
                        "028",
                        failed ? "029" : null,
                        NOW,
                        true,
                        waiting,
                        ago(waiting),
                        null,
                        undeliverable,
                        null,
                        ago(stalled),
                        ago(unsealed),
                        ago(handover),
                        ago(call),
                        ago(referral))
                .judged(NOW);
        assertThat(stateOf(findings, "Database")).isEqualTo(HealthState.GOOD);
        assertThat(stateOf(findings, "Schema") == HealthState.BAD).isEqualTo(failed);
        assertThat(stateOf(findings, "Messages") == HealthState.BAD).isEqualTo(waiting > 10);
        assertThat(stateOf(findings, "Deliveries") == HealthState.LOOK).isEqualTo(undeliverable > 0);
        assertThat(stateOf(findings, "Imports") == HealthState.BAD).isEqualTo(stalled > 10);
        assertThat(stateOf(findings, "Audit") == HealthState.BAD).isEqualTo(unsealed > 10);
        assertThat(stateOf(findings, "Hand-overs") == HealthState.BAD).isEqualTo(handover > 10);
        assertThat(stateOf(findings, "Call-backs") == HealthState.BAD).isEqualTo(call > 10);
        assertThat(stateOf(findings, "Referrals") == HealthState.BAD).isEqualTo(referral > 10);
        assertThat(findings).allMatch(f -> f.state() != HealthState.GOOD || f.since() == null);
    }
}
