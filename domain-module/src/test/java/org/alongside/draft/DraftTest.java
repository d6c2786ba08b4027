package org.alongside.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft keeps what was typed as it was typed, for one form, for thirty days, and no more than a page can hold. */
class DraftTest {

    private static final Instant NOON = Instant.parse("2026-03-29T00:30:00Z");

    private static Draft draft(Map<String, String> fields) {
        return new Draft("person-register:1", fields, NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"person-edit:0f8e5f0a-0000-4000-8000-000000000001", "person-edit:7", "visit:a1:b2"})
    void aFormIsAWordAndWhatItIsAbout(String form) {
        assertThat(new Draft(form, Map.of(), NOON).form()).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X",
                "call",
                "person-register",
                "person edit",
                "person-edit:",
                "../etc",
                "person-edit:a/b",
                "visit:a:b:c",
                "a'; drop table draft"
            })
    void anythingElseIsNoForm(String form) {
        assertThatThrownBy(() -> new Draft(form, Map.of(), NOON)).hasMessageContaining("draft.noSuchForm");
    }

    @Test
    void aPageHasNoMoreFieldsThanThis() {
        Map<String, String> many = new HashMap<>();
        IntStream.range(0, Draft.MOST_FIELDS).forEach(i -> many.put("f" + i, "x"));
        assertThat(draft(many).fields()).hasSize(Draft.MOST_FIELDS);
        many.put("one more", "x");
        assertThatThrownBy(() -> draft(many)).hasMessageContaining("draft.tooLong");
    }

    @Test
    void aTextIsNoLongerThanThis() {
        assertThat(draft(Map.of("f", "x".repeat(Draft.LONGEST - 1))).fields()).hasSize(1);
        assertThatThrownBy(() -> draft(Map.of("f", "x".repeat(Draft.LONGEST)))).hasMessageContaining("draft.tooLong");
    }

    @Test
    void anEmptyFormIsNoDraftWorthKeeping() {
        assertThat(draft(Map.of()).blank()).isTrue();
        assertThat(draft(Map.of("need", " \n")).blank()).isTrue();
        assertThat(draft(Map.of("need", "x")).blank()).isFalse();
    }

    @Test
    void itsWriterKnowsItByItsFirstWords() {
        Map<String, String> typed = Map.of("need", " I cannot\n sleep ", "number", "07700 900321", "was:need", "");
        assertThat(draft(typed).firstWords(List.of("need", "GIVEN_NAME", "number")))
                .isEqualTo("I cannot sleep, 07700 900321");
        assertThat(draft(Map.of("need", "🙂".repeat(61))).firstWords(List.of("need")))
                .isEqualTo("🙂".repeat(60) + "…");
        assertThat(draft(Map.of()).firstWords(List.of("need"))).isEmpty();
    }

    @Test
    void itIsKeptForThirtyDaysToTheSecond() {
        Draft draft = draft(Map.of("need", "x"));
        assertThat(draft.expired(NOON.plus(Draft.KEPT))).isFalse();
        assertThat(draft.expired(NOON.plus(Draft.KEPT).plusSeconds(1))).isTrue();
    }

    @Test
    void whatIsTypedLaterIsAnotherDraft() {
        Map<String, String> typed = new HashMap<>(Map.of("need", "x"));
        Draft draft = draft(typed);
        typed.put("need", "y");
        assertThat(draft.fields()).containsEntry("need", "x");
        assertThatThrownBy(() -> draft.fields().put("need", "z")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Property
    void noCharacterOfATextIsChanged(
            @ForAll @Size(max = 5) Map<@StringLength(max = 20) String, @StringLength(max = 50) String> fields) {
        assertThat(draft(fields).fields()).isEqualTo(fields);
    }

    /** Its writer knows it by words of theirs alone, in one line of a list. */
    @Property
    void itsFirstWordsAreItsWritersAndFitIntoALine(@ForAll @StringLength(max = 200) String need) {
        String first = draft(Map.of("need", need, "was:need", "before", Draft.PAGE, "/call/edit.xhtml?new=1"))
                .firstWords(List.of("need", "number"));
        assertThat(first.codePointCount(0, first.length())).isLessThanOrEqualTo(61);
        assertThat(first).doesNotContain("\n", "before", "edit.xhtml");
    }

    @Property
    void anyNameIsAFormOrRefusedByARule(@ForAll @StringLength(max = 60) String form) {
        try {
            assertThat(new Draft(form, Map.of(), NOON).form()).matches("[a-z].*");
        } catch (RuleBroken refused) {
            assertThat(refused.messageKey()).isEqualTo("draft.noSuchForm");
        }
    }
}
