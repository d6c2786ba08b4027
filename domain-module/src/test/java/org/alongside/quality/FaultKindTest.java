package org.alongside.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fault says what it is, what it stops, what to do, and whose it is. */
class FaultKindTest {

    @ParameterizedTest
    @EnumSource(FaultKind.class)
    void saysWhatItIsAndWhatToDo(FaultKind kind) {
        assertThat(kind.title()).matches("[A-Z][A-Za-z -]{4,40}");
        assertThat(kind.advice()).matches("[A-Z].{30,120}\\.");
        assertThat(kind.advice()).as("plain words").doesNotContainIgnoringCase("patient", "null", "invalid");
        assertThat(kind.mender()).isNotNull();
    }

    @Test
    void noTwoLookTheSame() {
        assertThat(Arrays.stream(FaultKind.values()).map(FaultKind::title)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(FaultKind.values()).map(FaultKind::advice)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsAboutThePersonIsTheTeamsToMend() {
        Set<FaultKind> ofTheDirectory = Arrays.stream(FaultKind.values())
                .filter(kind -> kind.mender() == FaultKind.Mender.DIRECTORY)
                .collect(Collectors.toSet());
        assertThat(ofTheDirectory)
                .containsExactlyInAnyOrder(FaultKind.PRACTICE_WITHOUT_EMAIL, FaultKind.TEAM_WITHOUT_TYPE);
    }

    @Test
    void theOneThatMattersMostComesFirst() {
        assertThat(FaultKind.values()[0]).isEqualTo(FaultKind.OPEN_AFTER_DEATH);
        assertThat(FaultKind.NO_PRACTICE).isLessThan(FaultKind.NO_NHS_NUMBER);
    }
}
