package org.alongside.draft.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing of one person in another's form: each draft names what it is about, or the opening of a form about nobody yet. */
class DraftKeysTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    /** Each form with a draft, and what its draft is about. A new one is added here by whoever has thought about it. */
    private static final Map<String, String> ABOUT = Map.ofEntries(
            Map.entry("admission", "#{form.banner().id()}"),
            Map.entry("call", "#{opened.id()}"),
            Map.entry("contact", "#{form.banner().id()}"),
            Map.entry("handover", "#{form.banner().id()}"),
            Map.entry("inreach-offer", "#{row.spell()}"),
            Map.entry("inreach-review", "#{row.spell()}"),
            Map.entry("interface", "#{details.pair().crisis()}:#{details.pair().community()}"),
            Map.entry("meeting", "#{form.banner().id()}"),
            Map.entry("person-edit", "#{person.person()}"),
            Map.entry("person-register", "#{opened.id()}"),
            Map.entry("referral", "#{form.banner().id()}"),
            Map.entry("safety-plan", "#{form.banner().id()}"),
            Map.entry("shift", "#{shift.id()}:#{one.person().position()}"),
            Map.entry("visit", "#{details.pair().crisis()}:#{details.pair().community()}"));

    private static final Pattern FORM = Pattern.compile("<h:form ([^>]*)><a:envelope draft=\"([^\"]*)\"([^/]*)/>");

    private static Stream<Matcher> forms() throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            List<String> pages = all.filter(page -> page.toString().endsWith(".xhtml"))
                    .map(DraftKeysTest::text)
                    .toList();
            return pages.stream().flatMap(page -> {
                Matcher each = FORM.matcher(page);
                Stream.Builder<Matcher> found = Stream.builder();
                while (each.find()) {
                    Matcher one = FORM.matcher(each.group());
                    assertThat(one.matches()).isTrue();
                    found.add(one);
                }
                return found.build();
            });
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyDraftNamesWhatItIsAbout() throws IOException {
        Map<String, String> found = new TreeMap<>();
        forms().forEach(form -> {
            String key = form.group(2);
            assertThat(key).matches("[a-z][a-z-]*(:#\\{[^}]+\\}){1,2}");
            String before = found.put(key.substring(0, key.indexOf(':')), key.substring(key.indexOf(':') + 1));
            assertThat(before).as("two forms with the draft %s", key).isNull();
        });
        assertThat(found).isEqualTo(new TreeMap<>(ABOUT));
    }

    @Test
    void everyFormIsFoundThatHasADraft() throws IOException {
        try (Stream<Path> all = Files.walk(PAGES)) {
            long drafts = all.filter(page -> page.toString().endsWith(".xhtml"))
                    .map(DraftKeysTest::text)
                    .flatMap(page -> Pattern.compile("<a:envelope [^>]*draft=")
                            .matcher(page)
                            .results())
                    .count();
            assertThat(forms().count()).isEqualTo(drafts);
        }
    }

    @Test
    void theBrowserFillsNothingInByItself() throws IOException {
        assertThat(forms()).allSatisfy(form -> assertThat(form.group(1)).contains("pt:autocomplete=\"off\""));
    }

    @Test
    void aFormAboutNobodyYetIsSavedOnce() throws IOException {
        assertThat(forms().filter(form -> form.group(2).contains("#{opened.id()}")))
                .hasSize(2)
                .allSatisfy(form -> assertThat(form.group(3)).contains("opening=\"#{opened.id()}\""));
    }
}
