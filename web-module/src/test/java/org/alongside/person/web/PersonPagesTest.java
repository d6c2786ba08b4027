package org.alongside.person.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.gate.web.Opened;
import org.alongside.organisation.service.PracticeChoice;
import org.alongside.person.Demographic;
import org.alongside.person.Demographics;
import org.alongside.person.DuplicateState;
import org.alongside.person.NewPerson;
import org.alongside.person.PersonQuery;
import org.alongside.person.service.DuplicateDetails;
import org.alongside.person.service.DuplicateRow;
import org.alongside.person.service.Duplicates;
import org.alongside.person.service.MayBe;
import org.alongside.person.service.NewPeople;
import org.alongside.person.service.PeopleSearch;
import org.alongside.person.service.PersonBanner;
import org.alongside.person.service.PersonDetails;
import org.alongside.person.service.PersonRow;
import org.alongside.person.service.Registrations;
import org.alongside.person.service.RestrictionDetails;
import org.alongside.person.service.Restrictions;
import org.alongside.person.service.SomeBanner;
import org.alongside.shared.service.EditClash;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The beans behind the pages for a new contact, for correcting a person and for duplicates. */
class PersonPagesTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID PAIR = UUID.randomUUID();

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();
    private final List<Map<Demographic, String>> saved = new ArrayList<>();
    private boolean clashes;

    private final Registrations registrations = new Registrations() {
        @Override
        public PersonDetails view(UUID person) {
            asked.add("view");
            PersonBanner banner = new PersonBanner(
                    person,
                    "P1",
                    "Testcase",
                    "Amina",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            Demographics known =
                    new Demographics(Map.of(Demographic.FAMILY_NAME, "Testcase", Demographic.BIRTH_DATE, "1985-04-05"));
            return new PersonDetails(banner, known, Set.of(), true, null, List.of(), List.of());
        }

        @Override
        public void correct(UUID person, Demographics base, Map<Demographic, String> typed) {
            saved.add(typed);
            asked.add("correct from " + base.get(Demographic.FAMILY_NAME));
            if (clashes) {
                clashes = false;
                throw new EditClash(
                        "Kim Shah",
                        Instant.EPOCH,
                        List.of(new EditClash.Field("FAMILY_NAME", "Family name", "Mine", "Theirs")));
            }
        }

        @Override
        public List<PracticeChoice> practices() {
            return List.of(new PracticeChoice("E85619", null));
        }

        @Override
        public void changePractice(UUID person, String code, LocalDate from) {
            asked.add("practice " + code + " " + from);
        }

        @Override
        public void enteredInError(UUID person, String reason) {
            asked.add("error " + reason);
        }

        @Override
        public void putBack(UUID person) {
            asked.add("put back");
        }
    };

    private final Duplicates duplicates = new Duplicates() {
        @Override
        public List<DuplicateRow> list(DuplicateState state) {
            asked.add("list " + state);
            return List.of();
        }

        @Override
        public DuplicateDetails view(UUID pair) {
            DuplicateDetails.Side side = new DuplicateDetails.Side(
                    PERSON, "P1", "Testcase", "Amina", null, null, null, null, null, null, null, null, 0, 0, null);
            return new DuplicateDetails(
                    pair, DuplicateState.OPEN, "REPORTED", null, null, null, 0, List.of(side, side));
        }

        @Override
        public void report(UUID person, String typed) {
            asked.add("report " + typed);
        }

        @Override
        public void merge(UUID id, UUID keep, String why) {
            asked.add("merge " + why + keep.equals(PERSON));
        }

        @Override
        public void different(UUID id, String why) {
            asked.add("different " + why);
        }

        @Override
        public void takeBack(UUID id, String why) {
            asked.add("take back " + why);
        }
    };

    private List<MayBe> mayBe = List.of();

    private final NewPeople newPeople = new NewPeople() {
        @Override
        public List<MayBe> mayBe(Map<Demographic, String> known) {
            return mayBe;
        }

        @Override
        public UUID take(NewPerson somebody) {
            asked.add("take " + somebody.need() + " " + somebody.known().get(Demographic.BIRTH_DATE));
            return PERSON;
        }
    };

    private final PeopleSearch search = new PeopleSearch() {
        @Override
        public List<PersonRow> find(String typed) {
            asked.add("find " + typed);
            return List.of();
        }

        @Override
        public PersonQuery read(String typed) {
            return PersonQuery.parse(typed, LocalDate.of(2026, 11, 28));
        }
    };

    private PersonEditPage edit() {
        PersonEditPage page = Wiring.wire(PersonEditPage.class, registrations, duplicates, told);
        page.setId(PERSON.toString());
        page.load();
        return page;
    }

    private final Opened opened = new Opened() {
        @Override
        public boolean at(String address, String name, @Nullable String value) {
            return true;
        }
    };

    private PersonRegisterPage register(String q) {
        PersonRegisterPage page = Wiring.wire(PersonRegisterPage.class, newPeople, search, told, opened);
        page.setQ(q);
        page.load();
        return page;
    }

    private DuplicatePage duplicate() {
        DuplicatePage page = Wiring.wire(DuplicatePage.class, duplicates, told);
        page.setPair(PAIR.toString());
        page.load();
        return page;
    }

    @Test
    void daysAreShownAsDaysAndSavedAsTheyAreKept() {
        PersonEditPage page = edit();
        assertThat(page.getForm().getValues()).containsEntry("BIRTH_DATE", "05-Apr-1985");
        page.save();
        assertThat(saved.get(0))
                .containsEntry(Demographic.BIRTH_DATE, "1985-04-05")
                .containsEntry(Demographic.PHONE, "");
        assertThat(told.redirected()).isEqualTo("/person/edit.xhtml?id=" + PERSON);
        page.getForm().getValues().put("BIRTH_DATE", "soon");
        page.save();
        assertThat(saved.get(1)).containsEntry(Demographic.BIRTH_DATE, "soon");
    }

    @Test
    void aClashIsShownFieldByFieldAndTheChoiceIsSaved() {
        PersonEditPage page = edit();
        clashes = true;
        page.getForm().getValues().put("FAMILY_NAME", "Mine");
        page.save();
        assertThat(told.redirected()).isNull();
        assertThat(page.getClash().isThere()).isTrue();
        assertThat(page.getClash().getBy()).isEqualTo("Kim Shah");
        assertThat(page.getClash().getAt()).isEqualTo(Instant.EPOCH);
        assertThat(page.getClash().getFields()).hasSize(1);
        page.getClash().getChoices().put("FAMILY_NAME", "theirs");
        page.save();
        assertThat(saved.get(1)).containsEntry(Demographic.FAMILY_NAME, "Theirs");
        assertThat(asked).containsSubsequence("correct from Testcase", "correct from Theirs");
    }

    @Test
    void whoeverComesSecondMayKeepTheirOwn() {
        PersonEditPage page = edit();
        clashes = true;
        page.getForm().getValues().put("FAMILY_NAME", "Mine");
        page.save();
        page.save();
        assertThat(saved.get(1)).containsEntry(Demographic.FAMILY_NAME, "Mine");
    }

    @Test
    void theWholeRecordHasItsOwnForms() {
        PersonEditPage page = edit();
        assertThat(page.fields()).containsExactly(Demographic.values());
        assertThat(page.genders()).containsEntry("X", "Not Known");
        assertThat(page.practices().get(0).label()).isEqualTo("E85619");
        page.getRecord().setPractice("E85619");
        page.getRecord().setDay(LocalDate.of(2026, 11, 22));
        page.changePractice();
        page.getRecord().setOtherPractice("X12345");
        page.changePractice();
        page.getRecord().setReason("A training call");
        page.enteredInError();
        page.putBack();
        page.getRecord().setOther("P3");
        page.report();
        assertThat(asked)
                .containsSubsequence(
                        "practice E85619 2026-11-22",
                        "practice X12345 2026-11-22",
                        "error A training call",
                        "put back",
                        "report P3");
        page.getRecord().setDay(null);
        assertThatThrownBy(page::changePractice).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasSearchedForNeedNotBeTypedAgain() {
        PersonRegisterPage page = register("Ahmed, Beth 5/4/1985 999 000 0018");
        assertThat(page.getForm().getValues())
                .containsEntry("FAMILY_NAME", "Ahmed")
                .containsEntry("GIVEN_NAME", "Beth")
                .containsEntry("BIRTH_DATE", "05-Apr-1985")
                .containsEntry("NHS_NUMBER", "999 000 0018");
        assertThat(register("beth ahmed").getForm().getValues())
                .containsEntry("FAMILY_NAME", "Ahmed")
                .containsEntry("GIVEN_NAME", "Beth");
        assertThat(register("ahmed").getForm().getValues()).containsOnlyKeys("FAMILY_NAME");
        assertThat(page.asked()).hasSizeLessThanOrEqualTo(7);
        assertThat(page.found()).isEmpty();
    }

    @Test
    void nothingIsTakenBeforeASearch() {
        PersonRegisterPage page = register(" ");
        assertThat(page.searched()).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void aContactIsTakenAndTheRecordOpens() {
        PersonRegisterPage page = register("ahmed");
        page.setNeed("Cannot sleep");
        page.getForm().getValues().put("BIRTH_DATE", "5/4/1985");
        page.take();
        assertThat(asked).contains("take Cannot sleep 1985-04-05");
        assertThat(told.redirected()).isEqualTo("/record/view.xhtml?id=" + PERSON);
        page.setNeed(null);
        assertThatThrownBy(page::take).hasMessageContaining("person.needMissing");
    }

    @Test
    void whoMayBeTheSameIsShownBeforeANewRecordIsMade() {
        mayBe = List.of(new MayBe(
                PERSON,
                false,
                "North CMHT, 01632 960001",
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        PersonRegisterPage page = register("ahmed");
        page.setNeed("Cannot sleep");
        page.take();
        assertThat(asked).noneMatch(what -> what.startsWith("take"));
        assertThat(page.mayBe()).hasSize(1);
        assertThat(page.getNeed()).isEqualTo("Cannot sleep");
        page.setWho(UUID.randomUUID().toString());
        page.take();
        assertThat(asked).as("nobody of those").noneMatch(what -> what.startsWith("take"));
        page.setWho("nobody");
        page.take();
        assertThat(asked).anyMatch(what -> what.startsWith("take"));
    }

    @Test
    void aPairIsDecidedAndTakenBack() {
        DuplicatePage page = duplicate();
        page.setWhy("Rang her");
        assertThat(page.getKeep()).isEqualTo(PERSON.toString());
        page.merge();
        assertThat(told.redirected()).endsWith("/record/view.xhtml?id=" + PERSON);
        page.different();
        assertThat(told.redirected()).endsWith("/person/duplicates.xhtml");
        page.takeBack();
        assertThat(asked).containsSubsequence("merge Rang hertrue", "different Rang her", "take back Rang her");
        page.setKeep("nobody");
        assertThatThrownBy(page::merge).isInstanceOf(NotFound.class);
    }

    @Test
    void theListShowsWhatIsToBeDecidedUnlessToldOtherwise() {
        DuplicateListPage page = Wiring.wire(DuplicateListPage.class, duplicates);
        page.load();
        page.setShow("merged");
        page.load();
        page.setShow("nonsense");
        page.load();
        assertThat(asked).containsExactly("list OPEN", "list MERGED", "list OPEN");
        assertThat(page.rows()).isEmpty();
    }

    @Test
    void aRecordIsRestrictedAndLiftedWithTheReasonThatWasTyped() {
        Restrictions restrictions = new Restrictions() {
            @Override
            public RestrictionDetails view(UUID person) {
                asked.add("view");
                return new RestrictionDetails(
                        SomeBanner.of(person),
                        new RestrictionDetails.Where("1 Refuge Lane", null, null, null),
                        List.of());
            }

            @Override
            public void restrict(UUID person, String reason) {
                asked.add("restrict " + reason);
            }

            @Override
            public void lift(UUID person, String reason) {
                asked.add("lift " + reason);
            }
        };
        PersonRestrictedPage page = Wiring.wire(PersonRestrictedPage.class, restrictions, told);
        page.setId(PERSON.toString());
        page.load();
        assertThat(page.details().restricted()).isFalse();
        page.getTyped().put("reason", " Not safe ");
        page.restrict();
        page.getTyped().put("why", "She has moved");
        page.lift();
        assertThat(asked).containsExactly("view", "restrict Not safe", "lift She has moved");
        assertThat(page.getId()).isEqualTo(PERSON.toString());
    }
}
