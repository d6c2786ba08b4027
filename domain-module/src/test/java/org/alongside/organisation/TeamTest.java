package org.alongside.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A team keeps the identifier by which extracts name it, whatever else is said of it. */
class TeamTest {

    private final UUID provider = UUID.randomUUID();
    private final Team team = new Team(provider, "CRTN");

    @BeforeEach
    void somebodySaysHowItIsReached() {
        team.enter(new TeamDetails("CRTN", "North", "north@trust.example", null));
    }

    @Test
    void ofANewOneNothingIsKnownButItsIdentifier() {
        Team other = new Team(provider, "CRTS");
        assertThat(other.localId()).isEqualTo("CRTS");
        assertThat(other.name()).isNull();
        assertThat(other.entered()).isFalse();
        assertThat(other.id()).as("another one").isNotEqualTo(team.id());
    }

    @Test
    void whatIsSaidIsEntered() {
        assertThat(team.provider()).isEqualTo(provider);
        assertThat(team.localId()).isEqualTo("CRTN");
        assertThat(team.name()).isEqualTo("North");
        assertThat(team.email()).isEqualTo("north@trust.example");
        assertThat(team.phone()).isNull();
        assertThat(team.entered()).isTrue();
    }

    @Test
    void whatIsSaidLaterTakesThePlaceOfAllThatWasThere() {
        team.enter(new TeamDetails("CRTN", "Crisis team of the north", null, "01632 960001"));
        assertThat(team.name()).isEqualTo("Crisis team of the north");
        assertThat(team.email()).isNull();
        assertThat(team.phone()).isEqualTo("01632 960001");
    }

    /** Whoever reads a team has what the last one said of it who was allowed to, and nothing of those before. */
    @Property
    void theLastWordCounts(@ForAll("said") List<TeamDetails> said) {
        Team one = new Team(provider, said.get(0).localId());
        for (TeamDetails details : said) {
            if (details.localId().equals(one.localId())) {
                one.enter(details);
            } else {
                assertThatThrownBy(() -> one.enter(details)).isInstanceOf(IllegalArgumentException.class);
            }
        }
        TeamDetails last = said.stream()
                .filter(details -> details.localId().equals(one.localId()))
                .reduce((before, after) -> after)
                .orElseThrow();
        assertThat(new TeamDetails(one.localId(), String.valueOf(one.name()), one.email(), one.phone()))
                .isEqualTo(last);
    }

    @Provide
    Arbitrary<List<TeamDetails>> said() {
        return Combinators.combine(
                        Arbitraries.of("CRTN", "CRTS"),
                        Arbitraries.of("North", "South", "Crisis team"),
                        Arbitraries.of("north@trust.example", "south@trust.example")
                                .injectNull(0.3),
                        Arbitraries.of("01632 960001", "+44 1632 960002").injectNull(0.3))
                .as(TeamDetails::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Test
    void theDetailsOfAnotherTeamAreNotTaken() {
        assertThatThrownBy(() -> team.enter(new TeamDetails("CRTS", "South", null, null)))
                .hasMessage("CRTS is not CRTN");
        assertThat(team.name()).isEqualTo("North");
    }
}
