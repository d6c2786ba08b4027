package org.alongside.call.service;

import static org.alongside.call.service.CallTrust.NOTHING;
import static org.alongside.call.service.CallTrust.heard;
import static org.alongside.call.service.CallTrust.whom;
import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.alongside.call.Caller;
import org.alongside.call.InDanger;
import org.alongside.call.NewCall;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.Receiver;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls about somebody who has died: kept like every other, and nothing is promised by mistake. */
class CallAfterDeathTest {

    private static final Duration SOON = Duration.ofMinutes(20);

    private final CallTrust line = new CallTrust();
    private final UUID crisis = line.trust.team("CRT");

    @BeforeEach
    void aminaHasDied() {
        line.people.died(SmallTrust.AMINA);
    }

    private static NewCall carerRings() {
        return heard(Caller.CARER, "01632 960111", "C");
    }

    private UUID saved(Follows follows) {
        return line.calls.save(carerRings(), whom(line.amina), follows);
    }

    private void askedBack(@Nullable UUID referTo, @Nullable Duration within, Follows.@Nullable Note message) {
        line.people.askedBack(line.line, () -> saved(new Follows(referTo, within, message)));
    }

    @Test
    void whoeverTakesTheCallReadsIt() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(line.transactions.as(line.line, () -> line.calls.known("01632 960111", Map.of())))
                .extracting(KnownPerson::deathDate)
                .containsExactly(day);
        assertThat(line.transactions
                        .as(line.line, () -> line.calls.card(line.amina))
                        .banner()
                        .deathDate())
                .isEqualTo(day);
    }

    @Test
    void aCallIsKeptWithoutAQuestion() {
        UUID call = line.transactions.as(line.line, () -> saved(NOTHING));
        assertThat(line.view(line.line, call).row().person()).isEqualTo(line.amina);
    }

    @Test
    void aPromiseAReferralAndAMessageAreAskedBack() {
        askedBack(null, SOON, null);
        askedBack(crisis, null, null);
        askedBack(
                null, null, new Follows.Note(new Receiver(crisis, null), Urgency.HOURS_24, "Please ring the family."));
        assertThat(line.trust.count("select count(*) from phone_call"))
                .as("each call once")
                .isEqualTo(3);
    }

    @Test
    void soIsWhatIsPromisedOrDecidedLater() {
        UUID call = line.transactions.as(line.line, () -> saved(NOTHING));
        line.people.askedBack(line.line, () -> line.callBacks.promise(call, SOON));
        assertThat(line.view(line.line, call).row().dueAt()).isAfterOrEqualTo(NOON.plus(SOON));
    }

    @Test
    void immediateDangerIsAskedNothing() {
        NewCall danger = new NewCall(
                NOON.minusSeconds(60),
                Caller.CARER,
                "01632 960111",
                new InDanger("1 High Street", null, ""),
                "I go after her.",
                "A",
                null);
        UUID call = line.save(line.line, danger, whom(line.amina), new Follows(null, SOON, null));
        assertThat(line.view(line.line, call).row().dueAt()).isNotNull();
    }

    @Test
    void aCallBackThatWasPromisedBeforeIsShownAndEndedWithoutTrying() {
        UUID omar = line.trust.person(SmallTrust.OMAR);
        NewCall rings = heard(Caller.PERSON, "01632 960222", null);
        UUID call = line.save(line.line, rings, whom(omar), new Follows(null, SOON, null));
        assertThatThrownBy(
                        () -> line.transactions.run(line.line, () -> line.callBacks.end(call, "The family was told.")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("triedTooLittle");
        line.people.died(SmallTrust.OMAR);
        assertThat(line.transactions.as(line.line, () -> line.calls.list(CallList.CALL_BACKS)))
                .extracting(CallRow::deathDate)
                .containsExactly(LocalDate.of(2026, 11, 24));
        line.transactions.run(line.line, () -> line.callBacks.end(call, "The family was told."));
        assertThat(line.transactions.as(line.line, () -> line.calls.list(CallList.CALL_BACKS)))
                .isEmpty();
    }
}
