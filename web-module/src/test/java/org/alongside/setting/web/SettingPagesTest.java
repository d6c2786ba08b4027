package org.alongside.setting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.setting.Clock;
import org.alongside.setting.SettingDifference;
import org.alongside.setting.TeamDetails;
import org.alongside.setting.service.ClockSettings;
import org.alongside.setting.service.ListEntry;
import org.alongside.setting.service.ListSettings;
import org.alongside.setting.service.SettingFiles;
import org.alongside.setting.service.TeamRow;
import org.alongside.setting.service.TeamSettings;
import org.alongside.shared.Choice;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of the settings. */
class SettingPagesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final ToldMessages told = new ToldMessages();
    private final BusinessClock clock = new BusinessClock();
    private final List<Object> asked = new ArrayList<>();

    private final TeamSettings teams = new TeamSettings() {
        @Override
        public List<TeamRow> list() {
            return List.of(view(ID));
        }

        @Override
        public TeamRow view(UUID id) {
            return new TeamRow(id, "CRTN", "North", null, "01632 960232", "A02", null);
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
        public UUID save(TeamDetails team) {
            asked.add(team);
            return ID;
        }

        @Override
        public void type(UUID id, String code, LocalDate from) {
            asked.add(code + " from " + from);
        }
    };

    private final ListSettings lists = new ListSettings() {
        @Override
        public List<String> sets() {
            return List.of("COMMUNITY");
        }

        @Override
        public List<String> words() {
            return List.of("SOURCE");
        }

        @Override
        public List<ListEntry> entries(String set) {
            return List.of(new ListEntry("A06", null, null));
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
        assertThat(told.redirected()).endsWith("/setting/teams.xhtml");
        assertThat(asked).containsExactly("Lakeside Trust");
        asked.clear();
        TeamEditPage page = team(ID.toString());
        page.getTyped().put("phone", " ");
        page.save();
        page.type();
        assertThat(asked).containsExactly(new TeamDetails("CRTN", "North", null, null), "A02 from 2026-11-25");
        assertThat(told.redirected()).endsWith("/setting/team.xhtml?id=" + page.getId());
        assertThat(page.types()).hasSize(1);
    }

    @Test
    void aNewTeamHasNothingYet() {
        TeamEditPage page = team(null);
        assertThat(page.team()).isNull();
        page.getTyped().put("localId", "NEWT");
        page.getTyped().put("name", "New Team");
        page.save();
        assertThat(asked).containsExactly(new TeamDetails("NEWT", "New Team", null, null));
    }

    @Test
    void timesAreSavedTogether() {
        ClockPage page = Wiring.wire(
                ClockPage.class,
                new ClockSettings() {
                    @Override
                    public Map<Clock, Integer> all() {
                        return Map.of(
                                Clock.SEEN_AFTER_CARE, 365,
                                Clock.SEEN_AFTER_REJECTION, 30,
                                Clock.SEEN_AFTER_CONTACT, 365,
                                Clock.SEEN_AFTER_STAY, 28,
                                Clock.COMPLETE_REGISTRATION, 24,
                                Clock.FIRST_ANSWER, 30,
                                Clock.REFERRAL_DECISION, 24);
                    }

                    @Override
                    public void save(Map<Clock, Integer> amounts) {
                        asked.add(amounts);
                    }
                },
                told);
        page.load();
        page.getTyped().put(Clock.COMPLETE_REGISTRATION.name(), 12);
        page.save();
        assertThat(page.clocks()).containsExactly(Clock.values());
        assertThat(asked)
                .containsExactly(Map.of(
                        Clock.SEEN_AFTER_CARE, 365,
                        Clock.SEEN_AFTER_REJECTION, 30,
                        Clock.SEEN_AFTER_CONTACT, 365,
                        Clock.SEEN_AFTER_STAY, 28,
                        Clock.COMPLETE_REGISTRATION, 12,
                        Clock.FIRST_ANSWER, 30,
                        Clock.REFERRAL_DECISION, 24));
    }

    @Test
    void aListIsChosenAndChanged() {
        ListPage page = Wiring.wire(ListPage.class, lists, clock, told);
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
        assertThat(told.redirected()).endsWith("/setting/lists.xhtml?set=" + page.getSet());
        page.setWords("SOURCE");
        assertThat(page.labels()).hasSize(1);
        page.getTyped().put("wordCode", "A1");
        page.getTyped().put("label", "a GP");
        page.say();
        assertThat(asked)
                .containsExactly("add COMMUNITY A25 " + TODAY, "end COMMUNITY  " + TODAY, "say SOURCE A1 a GP");
        assertThat(told.redirected()).endsWith("/setting/lists.xhtml?words=" + page.getWords());
    }

    @Test
    void withoutAFileNothingIsCompared() throws IOException {
        ComparePage page = Wiring.wire(
                ComparePage.class,
                new SettingFiles() {
                    @Override
                    public List<SettingDifference> compare(InputStream file) {
                        throw new IllegalStateException("there is nothing to compare");
                    }
                },
                told);
        page.compare();
        assertThat(page.differences()).isNull();
        assertThat(page.getFile()).isNull();
        assertThat(told.texts()).containsExactly("Choose a file of settings");
    }
}
