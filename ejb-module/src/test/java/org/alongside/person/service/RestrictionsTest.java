package org.alongside.person.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.person.Demographic;
import org.alongside.person.DuplicateState;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where somebody is found whose record is restricted is read in one place, by those who may. */
class RestrictionsTest {

    private static final String PHONE = "07700 900556";
    private static final String WHY = "Her husband looks for her.";
    private static final Map<Demographic, String> SAID = Map.of(
            Demographic.FAMILY_NAME, "Testcase", Demographic.GIVEN_NAME, "Amina", Demographic.BIRTH_DATE, "1985-04-05");

    private final PersonFixture people = new PersonFixture();
    private final SmallTrust trust = people.trust;
    private final Restrictions restrictions = people.transactions.service(Restrictions.class);
    private final Principal consultant = trust.member("Rob Hill", StandardRole.CONSULTANT, "CRT");
    private final Principal stranger = trust.member("Eva Hill", StandardRole.CONSULTANT, "CRT2");
    private final UUID amina = trust.person(SmallTrust.AMINA);
    private final UUID omar = trust.person(SmallTrust.OMAR);

    @BeforeEach
    void bothHaveAnAddress() {
        people.database
                .system()
                .useHandle(handle -> handle.execute(
                        "update person_registration set address = '1 Refuge Lane', phone = ?, email = 'a@home.example'"
                                + " where local_id in ('P1', 'P2')",
                        PHONE));
    }

    private void restrict() {
        people.run(consultant, () -> restrictions.restrict(amina, WHY));
    }

    private PersonBanner banner(Principal who, UUID person) {
        return people.view(who, person).banner();
    }

    @Test
    void nobodyReadsItOnABannerWhateverTheyMay() {
        assertThat(banner(people.lead, amina).address()).isEqualTo("1 Refuge Lane");
        restrict();
        for (Principal who : List.of(people.lead, people.line, consultant, people.supervisor)) {
            PersonBanner banner = banner(who, amina);
            assertThat(List.of(
                            String.valueOf(banner.address()),
                            String.valueOf(banner.postcode()),
                            String.valueOf(banner.phone()),
                            String.valueOf(banner.email())))
                    .as(who.name())
                    .containsOnly("null");
            assertThat(banner.withheld()).isEqualTo("whoever has the role Consultant or Supervisor");
            assertThat(banner.nhsNumber()).as("who they are is shown").isEqualTo("9990000018");
        }
        PersonBanner other = banner(people.lead, omar);
        assertThat(other.withheld()).isNull();
        assertThat(other.phone()).isEqualTo(PHONE);
    }

    @Test
    void whoMayReadsItInOnePlace() {
        restrict();
        for (Principal who : List.of(consultant, people.supervisor)) {
            RestrictionDetails details = people.as(who, () -> restrictions.view(amina));
            assertThat(details.restricted()).isTrue();
            assertThat(details.where())
                    .isEqualTo(new RestrictionDetails.Where("1 Refuge Lane", "L1 1AA", PHONE, "a@home.example"));
            assertThat(details.marks()).singleElement().satisfies(mark -> {
                assertThat(mark.reason()).isEqualTo(WHY);
                assertThat(mark.setBy()).isEqualTo("Rob Hill");
            });
        }
        assertThatThrownBy(() -> people.as(stranger, () -> restrictions.view(amina)))
                .as("of another team")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.run(stranger, () -> restrictions.restrict(amina, WHY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void itIsLiftedWithAReason() {
        restrict();
        assertThatThrownBy(this::restrict).isInstanceOf(RuleBroken.class).hasMessageContaining("restrictedAlready");
        people.run(people.supervisor, () -> restrictions.lift(amina, "She has moved."));
        assertThat(banner(people.lead, amina).phone()).isEqualTo(PHONE);
        assertThatThrownBy(() -> people.run(people.supervisor, () -> restrictions.lift(amina, "Again")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("notRestricted");
        assertThat(people.as(consultant, () -> restrictions.view(amina)).marks())
                .extracting(RestrictionDetails.Mark::liftReason)
                .containsExactly("She has moved.");
    }

    @Test
    void aTelephoneNumberFindsThemOnlyForThoseWhoMayKnowIt() {
        assertThat(people.found(people.lead, PHONE)).containsExactlyInAnyOrder("P1", "P2");
        restrict();
        assertThat(people.found(people.lead, PHONE)).containsExactly("P2");
        assertThat(people.found(people.line, PHONE)).as("of every team").containsExactly("P2");
        assertThat(people.found(people.lead, "Testcase " + PHONE)).isEmpty();
        assertThat(people.found(people.lead, "05-Apr-1985 " + PHONE)).isEmpty();
        assertThat(people.found(people.lead, "Testcase")).as("by their name").containsExactly("P1");
        assertThat(people.found(consultant, PHONE)).containsExactlyInAnyOrder("P1", "P2");
        assertThat(people.as(consultant, () -> people.search.find("Testcase")))
                .extracting(PersonRow::postcode)
                .containsExactly("Withheld");
    }

    @Test
    void whoMayBeMeantIsShownWithoutTheAddress() {
        restrict();
        MayBe alike = people.as(people.lead, () -> people.newPeople.mayBe(SAID)).get(0);
        assertThat(alike.name()).isEqualTo("TESTCASE, Amina");
        assertThat(alike.address()).isNull();
        assertThat(alike.area()).isNull();
        assertThat(alike.withheld()).contains("Supervisor");
    }

    @Test
    void correctingLeavesItAlone() {
        people.run(
                people.lead,
                () -> people.registrations.correct(
                        amina,
                        people.registrations.view(amina).demographics(),
                        Map.of(Demographic.ADDRESS, "2 Refuge Lane")));
        restrict();
        PersonDetails details = people.view(people.lead, amina);
        assertThat(details.withheld())
                .isEqualTo(Set.of(Demographic.ADDRESS, Demographic.POSTCODE, Demographic.PHONE, Demographic.EMAIL));
        assertThat(details.demographics().get(Demographic.ADDRESS)).isEmpty();
        assertThat(details.history()).as("nor what it said before").isEmpty();
        Map<Demographic, String> typed = new EnumMap<>(details.demographics().values());
        typed.put(Demographic.PREFERRED_NAME, "Mina");
        people.run(people.lead, () -> people.registrations.correct(amina, details.demographics(), typed));
        PersonDetails whole = people.view(consultant, amina);
        assertThat(whole.withheld()).isEmpty();
        assertThat(whole.demographics().get(Demographic.ADDRESS)).isEqualTo("2 Refuge Lane");
        assertThat(whole.demographics().get(Demographic.PREFERRED_NAME)).isEqualTo("Mina");
        assertThat(whole.history()).extracting(PersonDetails.Change::field).contains(Demographic.ADDRESS);
    }

    @Test
    void twoRecordsAreComparedWithoutIt() {
        people.run(people.lead, () -> people.duplicates.report(amina, "P2"));
        restrict();
        UUID pair = people.as(people.supervisor, () -> people.duplicates.list(DuplicateState.OPEN))
                .get(0)
                .pair();
        assertThat(people.as(people.supervisor, () -> people.duplicates.view(pair))
                        .sides())
                .extracting(side -> side.localId() + " " + side.phone() + " " + (side.withheld() != null))
                .containsExactlyInAnyOrder("P1 null true", "P2 " + PHONE + " false");
    }

    @Test
    void aMergeTakesTheRestrictionAlong() {
        people.run(people.lead, () -> people.duplicates.report(amina, "P2"));
        restrict();
        UUID pair = people.as(people.supervisor, () -> people.duplicates.list(DuplicateState.OPEN))
                .get(0)
                .pair();
        people.run(people.supervisor, () -> people.duplicates.merge(pair, omar, "One person"));
        assertThat(banner(people.lead, omar).withheld()).isNotNull();
        people.run(people.supervisor, () -> people.duplicates.takeBack(pair, "Two people"));
        assertThat(banner(people.lead, omar).withheld()).isNull();
        assertThat(banner(people.lead, amina).withheld()).isNotNull();
    }
}
