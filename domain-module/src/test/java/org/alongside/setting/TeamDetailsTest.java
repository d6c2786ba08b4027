package org.alongside.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a team can be used: its address takes letters, and its number can be rung. */
class TeamDetailsTest {

    @Test
    void anAddressIsKeptWithoutWhatWasPastedWithIt() {
        TeamDetails team =
                new TeamDetails(" CRT ", " North ", "\u200Bnorth.crisis@trust.example\u00A0", "01632 960001");
        assertThat(team.email()).isEqualTo("north.crisis@trust.example");
        assertThat(team.localId()).isEqualTo("CRT");
        assertThat(team.name()).isEqualTo("North");
        assertThat(new TeamDetails("CRT", "North", null, null).email()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "north",
                "north@trust",
                "a..b@trust.example",
                "north@trust.example.",
                "a@trust.example, b@trust.example"
            })
    void anAddressThatIsNoneIsRefused(String email) {
        assertThatThrownBy(() -> new TeamDetails("CRT", "North", email, null)).hasMessageContaining("setting.badEmail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "ring the ward", "+44 (0)20 ext 5"})
    void aNumberThatNobodyCanRingIsRefused(String phone) {
        assertThatThrownBy(() -> new TeamDetails("CRT", "North", null, phone)).hasMessageContaining("setting.badPhone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "x23456789012345678901"})
    void anIdentifierIsOneWord(String localId) {
        assertThatThrownBy(() -> new TeamDetails(localId, "North", null, null))
                .hasMessageContaining("setting.badLocalId");
    }
}
