package org.alongside.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A category of the trust's triage scale: its code and its time. */
class TriageCategoryTest {

    private static TriageCategory category(String code, @Nullable Integer minutes) {
        return new TriageCategory(code, LocalDate.of(2026, 11, 25), minutes, "4");
    }

    @Test
    void hasACodeAndATime() {
        assertThat(category(" b ", 240).code()).isEqualTo("B");
        assertThat(category("B", 240).within()).isEqualTo(Duration.ofHours(4));
        assertThat(category("F", null).within()).as("it promises no meeting").isNull();
        assertThat(category("4H", 262_800).minutes()).isEqualTo(262_800);
    }

    @Test
    void isRefusedWithoutACodeOrWithATimeThatNobodyMeans() {
        for (String code : List.of("", "ABCD", "B-", "ä", "B B")) {
            assertThatThrownBy(() -> category(code, 240)).as(code).hasMessageContaining("response.badCode");
        }
        for (int minutes : new int[] {0, -1, 262_801}) {
            assertThatThrownBy(() -> category("B", minutes)).hasMessageContaining("response.badMinutes");
        }
    }
}
