package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are refused, and why; others are taken, so that the refusals are no accident. */
class PasswordRuleTest {

    private static void check(String password) {
        PasswordRule.check(password, "deepa.jones", "Deepa Jones");
    }

    @Test
    void shortAndLongAreSaid() {
        assertThatThrownBy(() -> check("eleven odd")).hasMessageContaining("access.passwordShort");
        String longest = "seven odd words that do not belong ".repeat(6).substring(0, Account.LONGEST_PASSWORD);
        assertThatCode(() -> check(longest)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(longest + "x")).hasMessageContaining("access.passwordLong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deepa.jones-2026", "my DEEPA.JONES!"})
    void theUserNameIsNoPartOfIt(String password) {
        assertThatThrownBy(() -> check(password)).hasMessageContaining("access.passwordIsName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"            ", "aaaaaaaaaaaa", "121212121212", "abcdabcdabcd", "\t \t \t \t \t \t "})
    void fewDifferentSignsAreNone(String password) {
        assertThatThrownBy(() -> check(password)).hasMessageContaining("access.passwordFewSigns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwertyuiop12",
                "QWERTYuiop123",
                "123456789012",
                "0987654321098",
                "asdfghjkl;'#",
                "1qaz2wsx3edc",
                "zxcvbnm123456",
                "abcdefghijkl",
                "qwerty123456",
                "aaaaabbbbbcccccddddde"
            })
    void runsAlongTheKeysAreNone(String password) {
        assertThatThrownBy(() -> check(password)).hasMessageContaining("access.passwordAlongKeys");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "P@ssw0rd1975!?",
                "passwordpassword",
                "welcome-2026-04",
                "liverpool2024",
                "Alongside2026!",
                "alongside alongside",
                "DeepaJones2026",
                "2026jonesdeepa",
                "j0nes.2026-2027",
                "summerwinter95",
                "nhsnhsnhsnhs85",
                "L3tm31n-2-4-6-9",
                "$unshine-24680",
                "2470 1365 8809",
                "2026!?2027!?2028"
            })
    void aWordOrTwoThatEverybodyTriesWithDigitsAroundIsNone(String password) {
        assertThatThrownBy(() -> check(password)).hasMessageContaining("access.passwordCommon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three odd words",
                "four rather odd words",
                "kettle bicycle lagoon",
                "summer password monkey",
                "Jones sells teapots in Leeds",
                "x7#kQ9!vTz2m",
                "abcde-fghij-klmno-pqrst-but-longer",
                "vier schräge Wörter",
                "三つの奇妙な言葉を並べる文"
            })
    void othersAreTaken(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @Test
    void whoHasNoLettersInTheirNameIsJudgedToo() {
        assertThatThrownBy(() -> PasswordRule.check("password1234", "user-1", "?"))
                .hasMessageContaining("access.passwordCommon");
        assertThatCode(() -> PasswordRule.check("three odd words", "user-1", "?"))
                .doesNotThrowAnyException();
    }
}
