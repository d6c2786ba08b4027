package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.shared.RuleBroken;

/** Whatever is done to a registration: its history leads back to the beginning, and nothing is changed without it. */
class RegistrationHistoryTest {

    private static final Instant START = Instant.parse("2026-10-24T22:30:00Z");

    private static Registration registered() {
        return new Registration(
                new Registration.Identity(UUID.randomUUID(), "N-1", UUID.randomUUID()),
                Map.of(Demographic.FAMILY_NAME, "Testcase"),
                "Sam Okoro",
                START);
    }

    @Provide
    Arbitrary<List<Map<Demographic, String>>> edits() {
        Arbitrary<String> texts = Arbitraries.of(
                "",
                "Smith",
                "Testcase",
                "5/4/1985",
                "1985-04-05",
                "25-Oct-2026",
                "999 000 0018",
                "L1 1AA",
                "1",
                "a@b.c");
        return Arbitraries.maps(Arbitraries.of(Demographic.class), texts)
                .ofMaxSize(4)
                .list()
                .ofMaxSize(12);
    }

    /** Applies the edits that the rules allow, one an hour, over the night on which the clocks go back. */
    private static List<DemographicChange> apply(Registration somebody, List<Map<Demographic, String>> edits) {
        List<DemographicChange> history = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            Demographics before = somebody.demographics();
            try {
                history.addAll(somebody.correct(edits.get(i), "Kim Shah", START.plusSeconds(3600L * i)));
            } catch (RuleBroken refused) {
                assertThat(somebody.demographics())
                        .as("a refused edit changes nothing")
                        .isEqualTo(before);
            }
        }
        return history;
    }

    @Property
    void theHistoryReadBackwardsLeadsToTheBeginning(@ForAll("edits") List<Map<Demographic, String>> edits) {
        Registration somebody = registered();
        Demographics beginning = somebody.demographics();
        List<DemographicChange> history = apply(somebody, edits);
        EnumMap<Demographic, String> back =
                new EnumMap<>(somebody.demographics().values());
        for (int i = history.size() - 1; i >= 0; i--) {
            DemographicChange change = history.get(i);
            assertThat(back.get(change.field())).isEqualTo(change.after() == null ? "" : change.after());
            back.put(change.field(), change.before() == null ? "" : change.before());
        }
        assertThat(new Demographics(back)).isEqualTo(beginning);
    }

    @Property
    void noChangeIsRecordedThatChangedNothing(@ForAll("edits") List<Map<Demographic, String>> edits) {
        assertThat(apply(registered(), edits))
                .noneMatch(change -> java.util.Objects.equals(change.before(), change.after()));
    }

    @Property
    void whatStaffEnteredIsExactlyWhatTheyChanged(@ForAll("edits") List<Map<Demographic, String>> edits) {
        Registration somebody = registered();
        EnumSet<Demographic> changed = EnumSet.noneOf(Demographic.class);
        apply(somebody, edits).forEach(change -> changed.add(change.field()));
        assertThat(somebody.entered())
                .as("registered here: every field is ours")
                .containsAll(changed);
        assertThat(somebody.entered()).hasSize(Demographic.values().length);
    }

    @Property
    void anErrorIsTakenBackAsOftenAsItIsMade(@ForAll("edits") List<Map<Demographic, String>> edits) {
        Registration somebody = registered();
        apply(somebody, edits);
        Demographics known = somebody.demographics();
        for (int i = 0; i < 3; i++) {
            somebody.enteredInError("A training call", "Kim Shah", START);
            assertThat(somebody.errorAt()).isEqualTo(START);
            somebody.putBack();
            assertThat(somebody.errorAt()).isNull();
        }
        assertThat(somebody.demographics()).isEqualTo(known);
    }

    @Property
    void nothingIsKeptThatCannotBeReadAgain(@ForAll("edits") List<Map<Demographic, String>> edits) {
        Registration somebody = registered();
        apply(somebody, edits);
        somebody.demographics()
                .values()
                .forEach((field, kept) ->
                        assertThat(field.read(kept)).as(field.label()).isEqualTo(kept));
    }
}
