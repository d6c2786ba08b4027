package org.alongside.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The words for calls are plain, each of them once, and every code is a national one. */
class CallWordsTest {

    private static final int LONGEST = 50;

    private static Stream<List<String>> lists() {
        return Stream.of(
                Stream.of(Caller.values()).map(Caller::title).toList(),
                Stream.of(CallOutcome.values()).map(CallOutcome::title).toList(),
                Stream.of(DangerState.values()).map(DangerState::title).toList(),
                Stream.of(DangerAct.values()).map(DangerAct::title).toList(),
                Stream.of(CallBackState.values()).map(CallBackState::title).toList(),
                Stream.of(CallBackAct.values()).map(CallBackAct::title).toList());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void eachIsSaidOnceAndPlainly(List<String> words) {
        assertThat(words).doesNotHaveDuplicates().allSatisfy(title -> {
            assertThat(title).hasSizeBetween(5, LONGEST);
            assertThat(title.toLowerCase(Locale.UK)).doesNotContain("patient", "non-compliant", "refused");
            assertThat(Character.isUpperCase(title.charAt(0))).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(value = Caller.class, mode = EnumSource.Mode.EXCLUDE, names = "ANONYMOUS")
    void aSourceOfReferralIsANationalCode(Caller caller) {
        assertThat(caller.source()).matches("[A-Q][1-9]");
    }

    @Test
    void noTwoCallersAreTheSameSource() {
        assertThat(Stream.of(Caller.values()).map(Caller::source).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }
}
