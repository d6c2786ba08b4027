package org.alongside.rota.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.rota.DutyKind;
import org.alongside.rota.Shift;
import org.alongside.rota.service.Absences;
import org.alongside.rota.service.OnDuty;
import org.alongside.rota.service.Rota;
import org.alongside.rota.service.TeamAbsences;
import org.alongside.rota.service.TeamRota;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of the rota. */
class RotaPagesTest {

    private static final UUID TEAM = UUID.randomUUID();

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();
    private final BusinessClock clock = new BusinessClock();

    private final Rota rota = new Rota() {
        @Override
        public List<OnDuty> now() {
            return List.of(
                    new OnDuty(TEAM, "North", true, null, Map.of()),
                    new OnDuty(UUID.randomUUID(), "South", false, null, Map.of()));
        }

        @Override
        public TeamRota team(UUID team) {
            asked.add("team");
            return new TeamRota(team, "North", List.of(), List.of());
        }

        @Override
        public void put(UUID team, DutyKind kind, UUID staff, String phone, Shift shift) {
            asked.add("put " + kind + " " + shift.from() + " " + shift.until());
        }

        @Override
        public void takeOff(UUID duty) {
            asked.add("off");
        }

        @Override
        public void endNow(UUID duty) {
            asked.add("end");
        }

        @Override
        public int copyWeek(UUID team, LocalDate monday) {
            asked.add("copy " + monday);
            return 1;
        }
    };

    private RotaEditPage edit() {
        clock.moveTo(Instant.parse("2026-11-25T12:00:00Z"));
        RotaEditPage page = Wiring.wire(RotaEditPage.class, rota, clock, told);
        page.setTeam(TEAM.toString());
        page.load();
        asked.clear();
        return page;
    }

    @Test
    void aTeamsOwnRotaIsPlannedByItsMembersAndEveryOneByWhoSeesEveryTeam() {
        assertThat(plans(Set.of(Permission.SEE_ROTA))).containsExactly(false, false);
        assertThat(plans(Set.of(Permission.SEE_ROTA, Permission.MANAGE_ROTA))).containsExactly(true, false);
        assertThat(plans(Set.of(Permission.MANAGE_ROTA, Permission.EVERY_TEAM))).containsExactly(true, true);
    }

    private List<Boolean> plans(Set<Permission> permissions) {
        CurrentUser user = new CurrentUser();
        user.become(new Principal("x", "X", UUID.randomUUID(), null, permissions, List.of(), Principal.Scope.NONE));
        RotaListPage page = Wiring.wire(RotaListPage.class, rota, user);
        page.load();
        assertThat(page.kinds()).containsExactly(DutyKind.values());
        return page.teams().stream().map(page::plans).toList();
    }

    @Test
    void aNightEndsTheNextMorningUnlessALastDayIsGiven() {
        RotaEditPage page = edit();
        assertThat(page.getForm().getDay()).as("begins today").isEqualTo(LocalDate.of(2026, 11, 25));
        page.getForm().setKind("ON_CALL");
        page.getForm().setStaff(UUID.randomUUID().toString());
        page.getForm().setFrom(LocalTime.of(21, 0));
        page.getForm().setUntil(LocalTime.of(7, 30));
        page.put();
        page.getForm().setUntil(LocalTime.of(23, 0));
        page.put();
        page.getForm().setLastDay(LocalDate.of(2026, 11, 30));
        page.put();
        assertThat(asked)
                .containsExactly(
                        "put ON_CALL 2026-11-25T21:00 2026-11-26T07:30",
                        "put ON_CALL 2026-11-25T21:00 2026-11-25T23:00",
                        "put ON_CALL 2026-11-25T21:00 2026-11-30T23:00");
        assertThat(told.redirected()).isEqualTo("/rota/edit.xhtml?team=" + TEAM);
        page.getForm().setKind("KING");
        assertThatThrownBy(page::put).isInstanceOf(NotFound.class);
    }

    @Test
    void dutiesAreTakenOffEndedAndCopiedFromThisWeek() {
        RotaEditPage page = edit();
        page.takeOff(UUID.randomUUID().toString());
        page.endNow(UUID.randomUUID().toString());
        page.copyWeek();
        assertThat(asked).containsExactly("off", "end", "copy 2026-11-23");
        assertThat(told.texts()).contains("The duty is off the rota.", "One duty is planned for next week.");
        assertThatThrownBy(() -> page.endNow("x")).isInstanceOf(NotFound.class);
    }

    @Test
    void somebodyIsAwayAndSomebodyElseStandsIn() {
        Absences absences = new Absences() {
            @Override
            public TeamAbsences team(UUID of) {
                asked.add("away in " + of);
                return new TeamAbsences(of, "North", List.of(), List.of(new TeamRota.StaffChoice(TEAM, "Sam Okoro")));
            }

            @Override
            public void add(UUID of, UUID staff, UUID cover, LocalDate first, LocalDate last) {
                asked.add("add " + first + " " + last + " " + staff.equals(cover));
            }

            @Override
            public void takeBack(UUID id) {
                asked.add("take back");
            }

            @Override
            public void endNow(UUID id) {
                asked.add("back");
            }
        };
        clock.moveTo(Instant.parse("2026-11-25T12:00:00Z"));
        RotaAbsencePage page = Wiring.wire(RotaAbsencePage.class, absences, clock, told);
        page.setTeam(TEAM.toString());
        page.load();
        assertThat(page.staff()).extracting(choice -> choice.label()).containsExactly("Sam Okoro");
        assertThat(page.now()).isBetween(Instant.parse("2026-11-25T12:00:00Z"), Instant.parse("2026-11-25T12:10:00Z"));
        page.getTyped().put("staff", TEAM.toString());
        page.getTyped().put("cover", UUID.randomUUID().toString());
        page.getTyped().put("last", LocalDate.of(2026, 12, 1));
        page.add();
        page.takeBack(TEAM.toString());
        page.endNow(TEAM.toString());
        assertThatThrownBy(() -> page.endNow("none")).isInstanceOf(NotFound.class);
        assertThat(asked).containsExactly("away in " + TEAM, "add 2026-11-25 2026-12-01 false", "take back", "back");
        assertThat(told.redirected()).endsWith("/rota/absence.xhtml?team=" + page.getTeam());
    }
}
