package org.alongside.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.board.Appointment;
import org.alongside.board.Pair;
import org.alongside.board.service.Board;
import org.alongside.board.service.BoardDetails;
import org.alongside.board.service.BoardHead;
import org.alongside.board.service.PlanDetails;
import org.alongside.board.service.Planning;
import org.alongside.board.service.ShiftDetails;
import org.alongside.board.service.Shifts;
import org.alongside.board.service.Visit;
import org.alongside.concern.web.ConcernFixture;
import org.alongside.person.service.PersonBanner;
import org.alongside.person.service.SomeBanner;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The beans behind the board, its plans and its visits. */
class BoardPagesTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID DEEPA = new UUID(0, 2);
    private static final UUID ZOE = new UUID(0, 3);

    private static final PersonBanner SOMEBODY = SomeBanner.of(ID);

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();

    private final Planning planning = new Planning() {
        @Override
        public PlanDetails view(UUID referral) {
            asked.add("view");
            return new PlanDetails(
                    SOMEBODY,
                    new PlanDetails.Referral(ID, ID, ID, ID, "North", true, DEEPA, null),
                    ConcernFixture.NOTHING,
                    List.of(),
                    List.of());
        }

        @Override
        public List<Visit> mine() {
            asked.add("mine");
            return List.of();
        }

        @Override
        public void allocate(UUID referral, Pair workers) {
            asked.add("allocate " + workers.first() + " " + workers.second());
        }

        @Override
        public void book(UUID referral, Appointment.Plan plan) {
            asked.add("book " + plan.startsAt() + " " + plan.workers().second() + " " + plan.note());
        }

        @Override
        public void cancel(UUID appointment, String reason) {
            asked.add("cancel " + reason);
        }
    };

    private final Shifts shifts = new Shifts() {
        @Override
        public ShiftDetails view(UUID team, int at) {
            asked.add("shift " + at);
            return details(at);
        }

        @Override
        public void begin(UUID team) {
            asked.add("begin");
        }

        @Override
        public void say(UUID team, UUID referral, String words) {
            asked.add("say " + words);
        }

        @Override
        public void acknowledge(UUID team, UUID referral) {
            asked.add("acknowledge " + referral);
        }

        @Override
        public void take(UUID team) {
            asked.add("take");
        }
    };

    private static ShiftDetails.Person person(int position, @Nullable String heardBy) {
        return new ShiftDetails.Person(ID, ID, position, "Testcase", "Amina", null, "Sleeps.", heardBy, null);
    }

    /** Of four people the first one has been heard. */
    private static ShiftDetails details(int at) {
        List<ShiftDetails.Person> all = List.of(person(1, "Zoe"), person(2, null), person(3, null), person(4, null));
        ShiftDetails.One one =
                at == 0 ? null : new ShiftDetails.One(SOMEBODY, all.get(at - 1), ConcernFixture.NOTHING, List.of());
        return new ShiftDetails(
                new BoardHead(ID, "North", 0, 0, 0, 0, null, true, 3),
                new ShiftDetails.State(ID, "Deepa", Instant.EPOCH, Instant.EPOCH, null, true),
                all,
                one);
    }

    private final Board board = new Board() {
        @Override
        public BoardDetails view(@Nullable UUID team) {
            asked.add("board " + team);
            return new BoardDetails(List.of(), null, List.of(), List.of());
        }
    };

    @Test
    void theBoardIsReadOnceAndIsThatOfTheAddress() {
        BoardListPage page = Wiring.wire(BoardListPage.class, board);
        page.setTeam(" ");
        page.details();
        assertThat(page.details().breached()).isZero();
        BoardListPage other = Wiring.wire(BoardListPage.class, board);
        other.setTeam(ID.toString());
        other.setWall(true);
        other.details();
        assertThat(asked).containsExactly("board null", "board " + ID);
        assertThat(other.isWall()).isTrue();
        assertThat(other.getTeam()).isEqualTo(ID.toString());
    }

    @Test
    void whoeverTheyAreAllocatedToIsWhoGoesUnlessSomebodyElseIsChosen() {
        BoardEditPage page = Wiring.wire(BoardEditPage.class, planning, told);
        page.setReferral(ID.toString());
        page.load();
        page.getTyped().put("day", LocalDate.of(2026, 7, 1));
        page.getTyped().put("time", LocalTime.of(14, 30));
        page.book();
        page.getTyped().put("with", ZOE.toString());
        page.getTyped().put("note", " Ring first. ");
        page.book();
        page.getTyped().put("second", ZOE.toString());
        page.allocate();
        page.getTyped().put("reason", "Her sister is there.");
        page.cancel(ID.toString());
        assertThat(asked)
                .containsExactly(
                        "view",
                        "book 2026-07-01T13:30:00Z null ",
                        "book 2026-07-01T13:30:00Z " + ZOE + " Ring first.",
                        "allocate " + DEEPA + " " + ZOE,
                        "cancel Her sister is there.");
        assertThat(told.texts()).hasSize(4);
        assertThat(told.redirected()).endsWith("/board/edit.xhtml?referral=" + page.getReferral());
    }

    @Test
    void myVisitsAreThose() {
        BoardVisitsPage page = Wiring.wire(BoardVisitsPage.class, planning);
        page.load();
        assertThat(page.visits()).isEmpty();
        assertThat(asked).containsExactly("mine");
    }

    @Test
    void eachActOnAShiftGoesOnToWhoeverIsNext() {
        BoardShiftPage page = Wiring.wire(BoardShiftPage.class, shifts, told);
        page.setTeam(ID.toString());
        page.begin();
        assertThat(told.redirected()).endsWith("/board/shift.xhtml?team=" + page.getTeam());
        page.setAt(2);
        page.load();
        assertThat(page.getTyped().words("words")).isEqualTo("Sleeps.");
        page.getTyped().put("words", " She sleeps again. ");
        page.say(DEEPA.toString());
        assertThat(told.redirected()).endsWith("&at=" + page.getAt());
        page.acknowledge(DEEPA.toString());
        page.take();
        assertThat(asked).containsExactly("begin", "shift 2", "say She sleeps again.", "acknowledge " + DEEPA, "take");
        assertThat(told.texts()).hasSize(3);
    }

    @Test
    void theNextOneIsWhoeverHasNotBeenHeardAfterTheOneThatIsShown() {
        assertThat(details(0).next()).isEqualTo(2);
        assertThat(details(2).next()).isEqualTo(3);
        assertThat(details(4).next()).as("from the beginning again").isEqualTo(2);
        assertThat(details(1).left()).isEqualTo(3);
        assertThat(details(1).open()).isTrue();
    }
}
