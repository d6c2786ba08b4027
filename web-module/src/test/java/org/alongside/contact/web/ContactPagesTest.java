package org.alongside.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.contact.CareContact;
import org.alongside.contact.JointMeeting;
import org.alongside.contact.Mistake;
import org.alongside.contact.service.ContactForm;
import org.alongside.contact.service.Contacts;
import org.alongside.contact.service.Entered;
import org.alongside.contact.service.Mistakes;
import org.alongside.person.service.PersonBanner;
import org.alongside.person.service.SomeBanner;
import org.alongside.shared.Choice;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of contacts. */
class ContactPagesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final ToldMessages told = new ToldMessages();
    private final BusinessClock clock = new BusinessClock();
    private final List<Object> asked = new ArrayList<>();

    private static final PersonBanner SOMEBODY = SomeBanner.of(ID);

    private final Contacts contacts = new Contacts() {
        @Override
        public ContactForm form(UUID person) {
            List<Choice> one = List.of(new Choice(ID.toString(), "North"));
            return new ContactForm(
                    SOMEBODY,
                    one,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    new ContactForm.MeetingChoices(List.of(), one, one));
        }

        @Override
        public void record(UUID person, UUID referral, CareContact contact, String pair) {
            asked.addAll(List.of(referral, contact, String.valueOf(pair)));
        }

        @Override
        public void meet(UUID person, ContactForm.Together together, JointMeeting meeting) {
            asked.addAll(List.of(together, meeting));
        }
    };

    @BeforeEach
    void now() {
        clock.moveTo(Instant.parse("2026-11-25T12:00:00Z"));
    }

    @Test
    void theOnlyCareIsChosenAlreadyAndTheRestIsTypedOnce() {
        ContactEditPage page = Wiring.wire(ContactEditPage.class, contacts, clock, told);
        page.setPerson(ID.toString());
        page.load();
        assertThat(page.getTyped().time("time")).as("now").isEqualTo(LocalTime.of(12, 0));
        page.getTyped().put("time", LocalTime.of(11, 30));
        page.getTyped().put("mechanism", "02");
        page.getTyped().put("note", " Rang ");
        page.save();
        assertThat(asked)
                .containsExactly(
                        ID, new CareContact(TODAY, LocalTime.of(11, 30), null, "01", "02", "5", "Rang"), "null");
        assertThat(told.redirected()).endsWith("/record/view.xhtml?id=" + page.getPerson());
    }

    @Test
    void aMeetingNamesTheCrisisCareAndTheOtherTeam() {
        ContactMeetingPage page = Wiring.wire(ContactMeetingPage.class, contacts, clock, told);
        page.setPerson(ID.toString());
        page.load();
        page.getTyped().put("team", ID.toString());
        page.getTyped().put("type", "CASE_CONFERENCE");
        page.getTyped().put("present", true);
        page.save();
        assertThat(asked)
                .containsExactly(
                        new ContactForm.Together(ID, ID), new JointMeeting(TODAY, null, "CASE_CONFERENCE", true, null));
        assertThat(told.redirected()).endsWith("/record/view.xhtml?id=" + page.getPerson());
    }

    @Test
    void aMistakeIsTakenOutWithAReason() {
        ContactMistakePage page = Wiring.wire(
                ContactMistakePage.class,
                new Mistakes() {
                    @Override
                    public Entered entered(UUID person, Mistake.Kind kind, String id) {
                        return new Entered(
                                SOMEBODY, new Entered.Row(kind + " " + id, TODAY, null, null, "Deepa Jones"));
                    }

                    @Override
                    public void takeOut(UUID person, Mistake mistake) {
                        asked.add(mistake);
                    }
                },
                clock,
                told);
        page.setPerson(ID.toString());
        page.setKind("MEETING");
        page.setId("NEW-1");
        page.load();
        assertThat(page.form().row().title()).isEqualTo("MEETING NEW-1");
        page.getTyped().put("reason", "Recorded twice");
        page.takeOut();
        assertThat(asked).containsExactly(new Mistake(Mistake.Kind.MEETING, page.getId(), "Recorded twice"));
        page.setKind("REFERRAL");
        assertThatThrownBy(page::takeOut).as(page.getKind()).isInstanceOf(NotFound.class);
    }
}
