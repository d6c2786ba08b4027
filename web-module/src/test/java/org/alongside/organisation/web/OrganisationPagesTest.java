package org.alongside.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.organisation.TeamDetails;
import org.alongside.organisation.service.CodeSetEntry;
import org.alongside.organisation.service.CodeSets;
import org.alongside.organisation.service.TeamRow;
import org.alongside.organisation.service.Teams;
import org.alongside.shared.Choice;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of teams and code lists. */
class OrganisationPagesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final ToldMessages told = new ToldMessages();
    private final BusinessClock clock = new BusinessClock();
    private final List<Object> asked = new ArrayList<>();

    private final Teams teams = new Teams() {
        @Override
        public List<TeamRow> list() {
            return List.of(view(ID));
        }

        @Override
        public TeamRow view(UUID id) {
            return new TeamRow(id, "CRTN", "North", null, "01632 960232", "A02", "Crisis team", null);
        }

        @Override
        public List<Choice> types() {
            return List.of(new Choice("A02", "Crisis"));
        }

        @Override
        public String trust() {
            return "Riverside Trust";
        }

        @Override
        public void nameTrust(String name) {
            asked.add(name);
        }

        @Override
        public UUID add(TeamDetails team) {
            asked.add("new " + team.localId());
            return ID;
        }

        @Override
        public UUID save(TeamDetails team) {
            asked.add(team);
            return ID;
        }

        @Override
        public void type(UUID id, String code, LocalDate from) {
            asked.add(code + " from " + from);
        }
    };

    private final CodeSets lists = new CodeSets() {
        @Override
        public List<String> sets() {
            return List.of("COMMUNITY");
        }

        @Override
        public List<String> words() {
            return List.of("SOURCE");
        }

        @Override
        public List<CodeSetEntry> entries(String set) {
            return List.of(new CodeSetEntry("A06", null, null));
        }

        @Override
        public List<Choice> labels(String list) {
            return List.of(new Choice("A1", "GP"));
        }

        @Override
        public void add(String set, String code, LocalDate from) {
            asked.add("add " + set + " " + code + " " + from);
        }

        @Override
        public void end(String set, String code, LocalDate lastDay) {
            asked.add("end " + set + " " + code + " " + lastDay);
        }

        @Override
        public void say(String list, String code, String words) {
            asked.add("say " + list + " " + code + " " + words);
        }
    };

    @BeforeEach
    void now() {
        clock.moveTo(Instant.parse("2026-11-25T12:00:00Z"));
    }

    private TeamEditPage team(String id) {
        TeamEditPage page = Wiring.wire(TeamEditPage.class, teams, clock, told);
        page.setId(id);
        page.load();
        return page;
    }

    @Test
    void aTeamThatIsThereIsFilledIn() {
        TeamListPage list = Wiring.wire(TeamListPage.class, teams, told);
        list.load();
        assertThat(list.rows()).hasSize(1);
        assertThat(list.getTrust()).isEqualTo("Riverside Trust");
        list.setTrust("Lakeside Trust");
        list.name();
        assertThat(told.redirected()).endsWith("/organisation/list.xhtml");
        assertThat(asked).containsExactly("Lakeside Trust");
        asked.clear();
        TeamEditPage page = team(ID.toString());
        page.getTyped().put("phone", " ");
        page.save();
        page.type();
        assertThat(asked).containsExactly(new TeamDetails("CRTN", "North", null, null), "A02 from 2026-11-25");
        assertThat(told.redirected()).endsWith("/organisation/edit.xhtml?id=" + page.getId());
        assertThat(page.types()).hasSize(1);
    }

    @Test
    void aNewTeamHasNothingYet() {
        TeamEditPage page = team(null);
        assertThat(page.team()).isNull();
        page.getTyped().put("localId", "NEWT");
        page.getTyped().put("name", "New Team");
        page.save();
        assertThat(asked).containsExactly("new NEWT");
    }

    @Test
    void aListIsChosenAndChanged() {
        CodeListPage page = Wiring.wire(CodeListPage.class, lists, clock, told);
        page.load();
        assertThat(page.entries()).isEmpty();
        assertThat(page.labels()).isEmpty();
        assertThat(page.sets()).hasSize(1);
        assertThat(page.wordLists()).hasSize(1);
        page.setSet("COMMUNITY");
        assertThat(page.entries()).hasSize(1);
        page.getTyped().put("code", "A25");
        page.add();
        page.end();
        assertThat(told.redirected()).endsWith("/organisation/codes.xhtml?set=" + page.getSet());
        page.setWords("SOURCE");
        assertThat(page.labels()).hasSize(1);
        page.getTyped().put("wordCode", "A1");
        page.getTyped().put("label", "a GP");
        page.say();
        assertThat(asked)
                .containsExactly("add COMMUNITY A25 " + TODAY, "end COMMUNITY  " + TODAY, "say SOURCE A1 a GP");
        assertThat(told.redirected()).endsWith("/organisation/codes.xhtml?words=" + page.getWords());
    }
}
