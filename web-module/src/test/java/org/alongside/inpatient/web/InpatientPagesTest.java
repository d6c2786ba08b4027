package org.alongside.inpatient.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.inpatient.Admission;
import org.alongside.inpatient.Stay;
import org.alongside.inpatient.service.AdmissionForm;
import org.alongside.inpatient.service.StayDetails;
import org.alongside.inpatient.service.Stays;
import org.alongside.person.service.PersonBanner;
import org.alongside.person.service.SomeBanner;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of stays in hospital. */
class InpatientPagesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final ToldMessages told = new ToldMessages();
    private final BusinessClock clock = new BusinessClock();
    private final List<Object> asked = new ArrayList<>();

    private static final PersonBanner SOMEBODY = SomeBanner.of(ID);

    private final Stays stays = new Stays() {
        @Override
        public AdmissionForm form(UUID person) {
            return new AdmissionForm(
                    SOMEBODY, List.of(), List.of(), new AdmissionForm.BedChoices(List.of(), List.of()));
        }

        @Override
        public StayDetails view(UUID spell) {
            return new StayDetails(
                    spell,
                    SOMEBODY,
                    new Stay(TODAY, null, null, null, null),
                    List.of(),
                    List.of(),
                    new StayDetails.Choices(
                            new AdmissionForm.BedChoices(List.of(), List.of()),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));
        }

        @Override
        public UUID admit(UUID person, Admission admission) {
            asked.add(admission);
            return ID;
        }

        @Override
        public void move(UUID spell, Stay.Moment from, Admission.Bed to) {
            asked.add("move " + from.day() + " " + to.ward());
        }

        @Override
        public void ready(UUID spell, LocalDate from, String reason, String attributable) {
            asked.add("ready " + from + " " + reason + " " + attributable);
        }

        @Override
        public void notReady(UUID spell, LocalDate on) {
            asked.add("not ready " + on);
        }

        @Override
        public void leave(UUID spell, Stay.Moment at, String method, String destination) {
            asked.add("leave " + at.day() + " " + at.at() + " " + method + " " + destination);
        }
    };

    @BeforeEach
    void now() {
        clock.moveTo(Instant.parse("2026-11-25T12:00:00Z"));
    }

    @Test
    void somebodyIsAdmittedToAWard() {
        InpatientEditPage page = Wiring.wire(InpatientEditPage.class, stays, clock, told);
        page.setPerson(ID.toString());
        page.load();
        assertThat(page.form().referrals()).isEmpty();
        page.getTyped().put("referral", ID.toString());
        page.getTyped().put("ward", "OAK");
        page.getTyped().put("class", "200");
        page.admit();
        assertThat(asked)
                .containsExactly(
                        new Admission(ID, new Stay.Moment(TODAY, null), null, new Admission.Bed("OAK", "200")));
        assertThat(told.redirected()).endsWith("/inpatient/view.xhtml?id=" + page.getPerson());
    }

    @Test
    void eachStepHasItsOwnForm() {
        InpatientViewPage page = Wiring.wire(InpatientViewPage.class, stays, clock, told);
        page.setId(ID.toString());
        page.load();
        assertThat(page.stay().stay().admitted()).isEqualTo(TODAY);
        page.getTyped().put("ward", "ELM");
        page.getTyped().put("class", "200");
        page.getTyped().put("reason", "18");
        page.getTyped().put("leaveTime", LocalTime.of(14, 5));
        page.move();
        page.ready();
        page.notReady();
        page.leave();
        assertThat(asked)
                .containsExactly(
                        "move 2026-11-25 ELM",
                        "ready 2026-11-25 18 null",
                        "not ready 2026-11-25",
                        "leave 2026-11-25 14:05 null null");
        assertThat(told.redirected()).endsWith("/inpatient/view.xhtml?id=" + page.getId());
    }
}
