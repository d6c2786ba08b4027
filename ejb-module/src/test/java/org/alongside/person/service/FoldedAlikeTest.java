package org.alongside.person.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.person.NameKey;
import org.alongside.person.NhsNumber;
import org.alongside.person.PersonQuery;
import org.alongside.person.PhoneKey;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The database folds names and numbers as the classes do: what is stored is found by what is typed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoldedAlikeTest {

    private final Jdbi jdbi = TestDatabase.migrated().system();

    private List<String> inDatabase(String expression, List<String> texts) {
        return jdbi.withHandle(h -> h.createQuery("select coalesce(" + expression
                        + ", '') from unnest(cast(:texts as text[])) with ordinality as t (x, i) order by i")
                .bindArray("texts", String.class, texts.toArray(String[]::new))
                .mapTo(String.class)
                .list());
    }

    /** Each character of Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic and punctuation, alone and within a name. */
    private static List<String> everyLetter() {
        List<String> texts = new ArrayList<>();
        IntStream.of(0x1, 0x1E00, 0x2000, 0x2C60, 0x3000, 0xA640, 0xFB00, 0xFE20, 0xFF00)
                .forEach(from -> {
                    int to = from == 0x1 ? 0x700 : from + 0x200;
                    IntStream.range(from, Math.min(to, 0xFFFE))
                            .filter(c -> Character.isDefined(c) && !Character.isSurrogate((char) c))
                            .forEach(c -> {
                                texts.add("Mc" + (char) c + "Kay");
                                texts.add("" + (char) c);
                            });
                });
        return texts;
    }

    private static List<String> names() {
        return Stream.of(
                        "O'Brien",
                        "García López",
                        "van der Bergh",
                        "D'Souzah",
                        "Anne-Marie",
                        "Łukaszewicz",
                        "Nguyễnvan Thường",
                        "Ng",
                        "Smith  Smyth",
                        "McDonald",
                        "Wright",
                        "Thompson",
                        "Schwartz",
                        "Christopher",
                        "Zoë",
                        "Żółć",
                        "Φώτης",
                        "Ёлкин",
                        "李",
                        "Hughes (née Knight)",
                        "X Æ A-12",
                        "Mohammed",
                        "Phillips",
                        "Edgar",
                        "Bridget",
                        "Szczepański",
                        "de  la  Cruz",
                        "",
                        "'",
                        "-")
                .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Test
    void everyLetterIsFoldedAlike() {
        List<String> texts = everyLetter();
        texts.addAll(names());
        assertThat(inDatabase("name_key(x)", texts))
                .isEqualTo(texts.stream().map(NameKey::of).toList());
        assertThat(inDatabase("replace(name_letters(x), '''', '')", names()).stream()
                        .map(words -> List.of(words.split(" ", -1)))
                        .map(words -> words.stream()
                                .filter(w -> !w.isEmpty())
                                .distinct()
                                .toList()))
                .isEqualTo(names().stream().map(NameKey::words).toList());
    }

    @Test
    void everyWordThatIsTypedIsStored() {
        for (String name : names()) {
            assertThat((" " + inDatabase("name_words(x)", List.of(name)).get(0)).split(" ", -1))
                    .as(name)
                    .containsAll(NameKey.words(name))
                    .contains(NameKey.of(name));
        }
    }

    @Test
    void everyWordSoundsAlike() {
        for (String name : names()) {
            PersonQuery typed = new PersonQuery(null, null, List.of(), null, List.of(name));
            assertThat(List.of(inDatabase("name_sounds(x)", List.of(String.join(" ", typed.words())))
                                    .get(0)
                                    .split(" ", -1))
                            .stream()
                            .filter(sound -> !sound.isEmpty())
                            .distinct())
                    .as(name)
                    .containsExactlyElementsOf(typed.sounds());
        }
    }

    @Test
    void aLastGroupThatBeginsWithAZeroBelongsToItsNumber() {
        assertThat(inDatabase("phone_keys(x)", List.of("0044 20 7946 0123", "+44 (0)7700 900 012", "+44 20 7946 0123")))
                .containsExactly("02079460123", "07700900012", "02079460123");
    }

    @Test
    void everyNumberInATextIsAKey() {
        List<String> one = List.of(
                "07700900321",
                "+44 (0)7700 900321",
                "7700900321",
                "tel:+447700900321",
                "0044 7700 900 321",
                "447700900321",
                "01632/960001",
                "07700\u2011900\u00A0321",
                "+33 6 12 34 56 78",
                "0033612345678",
                "12345",
                "960001",
                "1234567890123456",
                "");
        assertThat(inDatabase("phone_keys(x)", one))
                .isEqualTo(one.stream().map(n -> PhoneKey.of(n).orElse("")).toList());
        List<String> several = List.of(
                "Mobile: 07700900321",
                "07700 900328 (mum)",
                "07700 900321/07700 900322",
                "home 01632 960001 ext 12, mob 7700900322",
                "07700 900321 01632 960001 x123",
                "Fax: 01632 960001; \u202A+44 7700 900321\u202C",
                "ask the neighbour");
        assertThat(inDatabase("phone_keys(x)", several))
                .containsExactly(
                        "07700900321",
                        "07700900328",
                        "07700900321 07700900322",
                        "01632960001 07700900322",
                        "07700900321 01632960001",
                        "01632960001 07700900321",
                        "");
    }

    @Test
    void tenEqualDigitsAreNoNumberInEither() {
        List<String> equal = IntStream.range(0, 10)
                .mapToObj(d -> Integer.toString(d).repeat(10))
                .toList();
        assertThat(equal).noneMatch(NhsNumber::valid);
        assertThat(inDatabase("nhs_number_valid(x)::text", equal)).containsOnly("false");
        assertThat(inDatabase("nhs_number_valid(x)::text", List.of("9990000018")))
                .containsOnly("true");
    }
}
