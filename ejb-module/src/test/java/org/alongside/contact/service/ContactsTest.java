package org.alongside.contact.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.contact.CareContact;
import org.alongside.contact.JointMeeting;
import org.alongside.contact.Mistake;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.record.service.Records;
import org.alongside.record.service.TimelineEvent;
import org.alongside.record.service.TimelineKind;
import org.alongside.record.service.TimelineQuery;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts and joint meetings on a real database: recorded once, and everywhere they count. */
class ContactsTest {

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Contacts contacts = transactions.service(Contacts.class);
    private final Principal lead = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
    private final UUID amina = trust.person(SmallTrust.AMINA);
    private final UUID crisis = trust.referral("R1");

    @BeforeEach
    void now() {
        transactions.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
    }

    private static CareContact visit(String note) {
        return new CareContact(SmallTrust.TODAY, LocalTime.of(11, 30), 45, "01", "01", "5", note);
    }

    private List<TimelineEvent> timeline(TimelineKind kind) {
        Records records = transactions.service(Records.class);
        return transactions.as(lead, () -> records.timeline(amina, TimelineQuery.newest(Set.of(kind))));
    }

    @Test
    void aContactIsOnTheTimelineWithItsNote() {
        transactions.run(lead, () -> contacts.record(amina, crisis, visit("Slept better"), null));
        TimelineEvent newest = timeline(TimelineKind.CONTACT).get(0);
        assertThat(newest.title()).isEqualTo("Face to face");
        assertThat(newest.detail()).isEqualTo("attended, 45 minutes\nSlept better");
        assertThat(newest.team()).isEqualTo("North Crisis Team");
        assertThat(trust.count("select count(*) from care_contact where entered_by = 'Deepa Jones'"))
                .isOne();
        assertThat(timeline(TimelineKind.MEETING)).isEmpty();
    }

    /** X15, say it once: the joint visit that item 34 a asks for comes from the same form. */
    @Test
    void togetherWithAnotherTeamItIsAJointVisitToo() {
        ContactForm form = transactions.as(lead, () -> contacts.form(amina));
        assertThat(form.pairs()).hasSize(1);
        assertThat(form.pairs().get(0).label())
                .isEqualTo("North Community Team with North Crisis Team, crisis care since 12-Nov-2026");
        transactions.run(
                lead,
                () -> contacts.record(
                        amina, crisis, visit("Together"), form.pairs().get(0).value()));
        assertThat(timeline(TimelineKind.MEETING))
                .singleElement()
                .satisfies(event -> assertThat(event.title()).isEqualTo("Joint visit"));
    }

    @Test
    void aMeetingWithoutThePersonIsFiledUnderTheCrisisCare() {
        transactions.run(
                lead,
                () -> contacts.meet(
                        amina,
                        new ContactForm.Together(crisis, trust.team("EIP")),
                        new JointMeeting(
                                SmallTrust.TODAY, null, "CASE_CONFERENCE", false, "They will ring on Friday")));
        TimelineEvent event = timeline(TimelineKind.MEETING).get(0);
        assertThat(event.title()).isEqualTo("Case conference");
        assertThat(event.team()).isEqualTo("Early Intervention Team");
        assertThat(event.detail()).isEqualTo("They will ring on Friday");
    }

    @Test
    void involvedTeamsAreOfferedFirst() {
        ContactForm form = transactions.as(lead, () -> contacts.form(amina));
        assertThat(form.meeting().communityTeams())
                .extracting("label")
                .containsExactly("North Community Team", "Early Intervention Team");
        assertThat(form.cares()).hasSize(2);
        assertThat(form.mechanisms().get(0).label()).isEqualTo("Face to face");
        assertThat(form.attendances().get(0).label()).isEqualTo("attended");
    }

    @Test
    void nothingIsRecordedWithWhatBelongsToSomebodyElse() {
        UUID ines = trust.person(SmallTrust.INES);
        UUID others = trust.referral("R4");
        assertThatThrownBy(() -> transactions.run(lead, () -> contacts.record(ines, others, visit(null), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(lead, () -> contacts.record(amina, others, visit(null), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(
                        lead, () -> contacts.record(amina, crisis, visit(null), others + "_" + trust.team("CMH"))))
                .isInstanceOf(NotFound.class);
        JointMeeting meeting = new JointMeeting(SmallTrust.TODAY, null, JointMeeting.MEETING, false, null);
        for (ContactForm.Together wrong : List.of(
                new ContactForm.Together(others, trust.team("CMH")),
                new ContactForm.Together(crisis, trust.team("CRT2")))) {
            assertThatThrownBy(() -> transactions.run(lead, () -> contacts.meet(amina, wrong, meeting)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(trust.count("select count(*) from care_contact")).isEqualTo(3);
        assertThat(trust.count("select count(*) from joint_meeting")).isZero();
    }

    /** Half of it would be worse than nothing. */
    @Test
    void aContactTogetherThatDidNotComeAboutIsNotRecordedAtAll() {
        CareContact missed = new CareContact(SmallTrust.TODAY, LocalTime.of(11, 30), null, "01", "01", "3", null);
        String pair =
                transactions.as(lead, () -> contacts.form(amina)).pairs().get(0).value();
        assertThatThrownBy(() -> transactions.run(lead, () -> contacts.record(amina, crisis, missed, pair)))
                .hasMessageContaining("contact.notTogether");
        assertThat(trust.count("select count(*) from care_contact")).isEqualTo(3);
    }

    @Test
    void whatWasEnteredByMistakeGoesAndIsKeptAsItWas() {
        Mistakes mistakes = transactions.service(Mistakes.class);
        transactions.run(lead, () -> contacts.record(amina, crisis, visit("About somebody else"), null));
        String id = timeline(TimelineKind.CONTACT).get(0).key().substring(1);
        Entered entered = transactions.as(lead, () -> mistakes.entered(amina, Mistake.Kind.CONTACT, id));
        assertThat(entered.row().note()).isEqualTo("About somebody else");
        assertThat(entered.row().enteredBy()).isEqualTo("Deepa Jones");
        Mistake mistake = new Mistake(Mistake.Kind.CONTACT, id, "Another person");
        transactions.run(lead, () -> mistakes.takeOut(amina, mistake));
        assertThat(timeline(TimelineKind.CONTACT))
                .noneMatch(event -> event.key().endsWith(id));
        assertThat(trust.count("select count(*) from taken_out where before ->> 'note' = 'About somebody else'"
                        + " and reason = 'Another person' and taken_by = 'Deepa Jones'"))
                .isOne();
        assertThatThrownBy(() -> transactions.run(lead, () -> mistakes.takeOut(amina, mistake)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatAnExtractBroughtOrAnotherTeamsPersonHasIsNotTakenOut() {
        Mistakes mistakes = transactions.service(Mistakes.class);
        assertThatThrownBy(() -> transactions.run(
                        lead, () -> mistakes.takeOut(amina, new Mistake(Mistake.Kind.CONTACT, "C1", "Never happened"))))
                .isInstanceOf(NotFound.class);
        transactions.run(
                lead,
                () -> contacts.meet(
                        amina,
                        new ContactForm.Together(crisis, trust.team("CMH")),
                        new JointMeeting(SmallTrust.TODAY, null, JointMeeting.MEETING, false, null)));
        String id = timeline(TimelineKind.MEETING).get(0).key().substring(1);
        Principal south = trust.member("Sara South", StandardRole.SHIFT_LEAD, "CRT2");
        assertThatThrownBy(() -> transactions.run(
                        south, () -> mistakes.takeOut(amina, new Mistake(Mistake.Kind.MEETING, id, "Not ours"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.as(lead, () -> mistakes.entered(amina, Mistake.Kind.CONTACT, id)))
                .isInstanceOf(NotFound.class);
        assertThat(transactions
                        .as(lead, () -> mistakes.entered(amina, Mistake.Kind.MEETING, id))
                        .row()
                        .title())
                .isEqualTo("Joint meeting");
        assertThat(trust.count("select count(*) from joint_meeting")).isOne();
    }
}
