package org.alongside.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A duty on the rota guards its number and when it may be ended. */
class DutyTest {

    private static final Instant NINE = Instant.parse("2026-11-25T09:00:00Z");
    private static final Duty.Post POST = new Duty.Post(UUID.randomUUID(), UUID.randomUUID(), DutyKind.SHIFT_LEAD);
    private static final UUID DEEPA = UUID.randomUUID();

    private final Duty duty = duty(null);

    private static Duty duty(String phone) {
        LocalDateTime nine = LocalDateTime.parse("2026-11-25T09:00");
        return new Duty(POST, DEEPA, phone, new Shift(nine, nine.plusHours(8)));
    }

    @Test
    void saysWhoForWhichTeamAndUntilWhen() {
        assertThat(duty.team()).isEqualTo(POST.team());
        assertThat(duty.kind()).isEqualTo(DutyKind.SHIFT_LEAD);
        assertThat(duty.staff()).isEqualTo(DEEPA);
        assertThat(duty.startsAt()).isEqualTo(NINE);
        assertThat(duty.endsAt()).isEqualTo(NINE.plusSeconds(8 * 3600));
        assertThat(duty.phone()).isNull();
        assertThat(duty.id()).isNotEqualTo(duty(null).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"01632 960232", "+44 1632 960232", "(01632) 960-232", "2341", "01632 960232 ext. 12"})
    void aNumberCanBeRung(String phone) {
        assertThat(duty(" " + phone + " ").phone()).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bleep", "12", "deepa@trust.example", "01632 960232 01632 960232 01632 960232"})
    void whatCannotBeRungIsRefused(String phone) {
        assertThatThrownBy(() -> duty(phone)).hasMessageContaining("rota.badNumber");
        assertThat(duty("  ").phone()).isNull();
    }

    @Test
    void beginsAtItsFirstMoment() {
        assertThat(duty.begun(NINE.minusMillis(1))).isFalse();
        assertThat(duty.begun(NINE)).isTrue();
    }

    @Test
    void isEndedOnlyWhileItGoesOn() {
        assertThatThrownBy(() -> duty.endNow(NINE.minusMillis(1))).hasMessageContaining("rota.notOnDutyNow");
        assertThatThrownBy(() -> duty.endNow(duty.endsAt())).hasMessageContaining("rota.notOnDutyNow");
        duty.endNow(NINE.plusSeconds(3600));
        assertThat(duty.endsAt()).isEqualTo(NINE.plusSeconds(3600));
        assertThatThrownBy(() -> duty.endNow(NINE.plusSeconds(7200))).hasMessageContaining("rota.notOnDutyNow");
    }

    @Test
    void theWeekAfterIsAnotherDutyOfTheSamePerson() {
        Duty later = duty("2341").aWeekLater();
        assertThat(later.staff()).isEqualTo(DEEPA);
        assertThat(later.phone()).isEqualTo("2341");
        assertThat(later.kind()).isEqualTo(DutyKind.SHIFT_LEAD);
        assertThat(later.team()).isEqualTo(POST.team());
        assertThat(later.shift()).isEqualTo(duty.shift().aWeekLater());
    }

    @Test
    void everyKindHasANameForPages() {
        assertThat(Arrays.stream(DutyKind.values()).map(DutyKind::title))
                .doesNotHaveDuplicates()
                .allMatch(title -> title.matches("[A-Z][a-z ]+"));
    }
}
