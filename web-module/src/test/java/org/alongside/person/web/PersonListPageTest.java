package org.alongside.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.person.service.PeopleSearch;
import org.alongside.person.service.PersonRow;
import org.alongside.shared.service.Wiring;
import org.junit.jupiter.api.Test;

/** A search asks once, says when there are more, and warns of similar names. */
class PersonListPageTest {

    private final List<String> asked = new ArrayList<>();
    private int found;
    private boolean similar;

    private final PersonListPage page = Wiring.wire(PersonListPage.class, new PeopleSearch() {
        @Override
        public List<PersonRow> find(String typed) {
            asked.add(typed);
            return IntStream.range(0, found)
                    .mapToObj(i -> new PersonRow(
                            UUID.randomUUID(),
                            "P" + i,
                            "Smith",
                            "Ann",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            similar,
                            false,
                            false))
                    .toList();
        }
    });

    private void search(String typed) {
        page.setQ(typed);
        page.search();
    }

    @Test
    void nothingTypedIsNothingAsked() {
        search(null);
        search(" ");
        assertThat(asked).isEmpty();
        assertThat(page.searched()).isFalse();
    }

    @Test
    void nobodyFoundIsAnAnswerToo() {
        search("smith");
        assertThat(asked).containsExactly("smith");
        assertThat(page.searched()).isTrue();
        assertThat(page.rows()).isEmpty();
        assertThat(page.more()).isFalse();
        assertThat(page.similar()).isFalse();
    }

    @Test
    void moreThanAPageIsSaidAndNotShown() {
        found = PeopleSearch.MOST + 1;
        similar = true;
        search("smith");
        assertThat(page.rows()).hasSize(PeopleSearch.MOST);
        assertThat(page.more()).isTrue();
        assertThat(page.similar()).isTrue();
        assertThat(page.rows().get(0).name()).isEqualTo("SMITH, Ann");
    }
}
