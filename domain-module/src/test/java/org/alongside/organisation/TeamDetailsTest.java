package org.alongside.organisation;

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
                " ",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void aTeamHasANameThatAListHasRoomFor(String name) {
        assertThatThrownBy(() -> new TeamDetails("CRT", name, null, null))
                .hasMessageContaining("organisation.nameMissing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "north",
                "north@trust",
                "a..b@trust.example",
                "north@trust.example.",
                "a@trust.example, b@trust.example",
                "a b@trust.example"
            })
    void anAddressThatIsNoneIsRefused(String email) {
        assertThatThrownBy(() -> new TeamDetails("CRT", "North", email, null))
                .hasMessageContaining("organisation.badEmail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "ring the ward", "+44 (0)20 ext 5", "0000000000000000000000000000000"})
    void aNumberThatNobodyCanRingIsRefused(String phone) {
        assertThatThrownBy(() -> new TeamDetails("CRT", "North", null, phone))
                .hasMessageContaining("organisation.badPhone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "CRTN;", "x23456789012345678901"})
    void anIdentifierIsOneWord(String localId) {
        assertThatThrownBy(() -> new TeamDetails(localId, "North", null, null))
                .hasMessageContaining("organisation.badLocalId");
    }

    /** What is known of a team once is known in the same words for ever: cleaned twice is cleaned once. */
    @ParameterizedTest
    @ValueSource(strings = {"01632 960001", "+44 1632 960001", "(01632) 960-001", "111"})
    void whatIsTakenIsTakenAgain(String phone) {
        TeamDetails once = new TeamDetails(" CRT_1-n ", " North ", " north@trust.example ", phone);
        assertThat(new TeamDetails(once.localId(), once.name(), once.email(), once.phone()))
                .isEqualTo(once);
        assertThat(once.phone()).isEqualTo(phone);
    }
}
