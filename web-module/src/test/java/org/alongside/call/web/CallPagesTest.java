package org.alongside.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.call.CallOutcome;
import org.alongside.call.Caller;
import org.alongside.call.NewCall;
import org.alongside.call.service.CallBacks;
import org.alongside.call.service.CallDetails;
import org.alongside.call.service.CallForm;
import org.alongside.call.service.CallList;
import org.alongside.call.service.CallRow;
import org.alongside.call.service.Calls;
import org.alongside.call.service.Follows;
import org.alongside.call.service.KnownCaller;
import org.alongside.call.service.KnownPerson;
import org.alongside.call.service.Whom;
import org.alongside.person.Demographic;
import org.alongside.person.service.PeopleSearch;
import org.alongside.person.service.PersonBanner;
import org.alongside.person.service.PersonRow;
import org.alongside.shared.Choice;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.PageContext;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of calls. */
class CallPagesTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static final PersonBanner SOMEBODY = new PersonBanner(
            ID, "P1", null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private final PageContext faces = new PageContext();
    private final List<String> asked = new ArrayList<>();
    private final List<KnownPerson> found = new ArrayList<>();
    private @Nullable NewCall heard;
    private @Nullable Whom whom;
    private @Nullable Follows follows;

    private static KnownPerson known(UUID id, boolean rang) {
        return new KnownPerson(id, "Testcase", "Amina", LocalDate.of(1985, 4, 5), null, rang);
    }

    private static CallRow row() {
        return new CallRow(
                ID,
                NOON,
                Caller.PERSON,
                null,
                null,
                false,
                "x",
                null,
                null,
                "Lin",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private final Calls calls = new Calls() {
        @Override
        public CallForm form() {
            return new CallForm(List.of(), List.of(new Choice(OTHER.toString(), "Refer to North")));
        }

        @Override
        public List<KnownPerson> known(String number, Map<Demographic, String> said) {
            asked.add("known " + number + " " + said.get(Demographic.BIRTH_DATE));
            return List.copyOf(found);
        }

        @Override
        public KnownCaller card(UUID person) {
            asked.add("card " + person);
            return new KnownCaller(SOMEBODY, null, List.of(), List.of(), List.of());
        }

        @Override
        public UUID save(NewCall aCall, Whom aPerson, Follows what) {
            heard = aCall;
            whom = aPerson;
            follows = what;
            return ID;
        }

        @Override
        public List<CallRow> list(CallList list) {
            asked.add("list " + list);
            return List.of(row());
        }

        @Override
        public CallDetails view(UUID id) {
            asked.add("view");
            return new CallDetails(row(), new CallDetails.Rest("North", null, null, null, null, 0), null, List.of());
        }

        @Override
        public void link(UUID id, UUID person) {
            asked.add("link " + person);
        }

        @Override
        public void unlink(UUID id) {
            asked.add("unlink");
        }
    };

    private final CallBacks callBacks = new CallBacks() {
        @Override
        public void promise(UUID call, Duration within) {
            asked.add("promise " + within);
        }

        @Override
        public void notReached(UUID call, String words) {
            asked.add("not reached " + words);
        }

        @Override
        public void reached(UUID call, String words) {
            asked.add("reached " + words);
        }

        @Override
        public void end(UUID call, String instead) {
            asked.add("end " + instead);
        }
    };

    private final PeopleSearch people = new PeopleSearch() {
        @Override
        public List<PersonRow> find(String typed) {
            asked.add("find " + typed);
            return List.of();
        }
    };

    private final CallEditPage page = Wiring.wire(CallEditPage.class, calls, new BusinessClock(), new Messages());
    private final Typed typed = page.getHeard().getTyped();

    @AfterEach
    void close() {
        faces.close();
    }

    @Test
    void oneWhoIsFoundIsShownAtOnce() {
        found.add(known(ID, false));
        page.setNumber("01632 960111");
        page.load();
        assertThat(page.getWho()).isEqualTo(ID.toString());
        assertThat(page.card()).isNotNull();
        page.card();
        page.known();
        assertThat(asked).as("looked up once").containsExactly("known 01632 960111 ", "card " + ID);
        assertThat(page.getNumber()).isEqualTo("01632 960111");
    }

    @Test
    void ofTwoAndOfWhoeverOnlyRangBeforeOneIsChosen() {
        page.load();
        found.addAll(List.of(known(ID, false), known(OTHER, false)));
        page.recognise();
        assertThat(page.getWho()).isNull();
        assertThat(page.card()).isNull();
        page.setWho(OTHER.toString());
        page.choose();
        assertThat(page.card()).isNotNull();
        page.recognise();
        assertThat(page.getWho()).as("stays chosen").isEqualTo(OTHER.toString());
        found.clear();
        page.recognise();
        assertThat(page.getWho()).isNull();
        found.add(known(OTHER, true));
        page.recognise();
        assertThat(page.getWho()).isNull();
    }

    @Test
    void aDayThatIsNoneFindsNobodyAndIsRefusedWhenItIsSaved() {
        typed.put("BIRTH_DATE", "long ago");
        found.add(known(ID, false));
        page.recognise();
        assertThat(page.known()).isEmpty();
        typed.put("BIRTH_DATE", "5/4/1985");
        assertThat(page.getHeard().asksForSomebody()).isFalse();
        typed.put("FAMILY_NAME", "Testcase");
        assertThat(page.getHeard().asksForSomebody()).isTrue();
        page.recognise();
        assertThat(asked).containsExactly("known  1985-04-05");
    }

    @Test
    void whatTheyNeedIsEnough() {
        page.load();
        typed.put("need", "Somebody to talk to");
        page.save();
        assertThat(heard).isNotNull();
        assertThat(heard.startedAt()).isEqualTo(page.started());
        assertThat(heard.caller()).isEqualTo(Caller.PERSON);
        assertThat(heard.outcome()).isNull();
        assertThat(follows).isEqualTo(new Follows(null, null, null));
        assertThat(faces.redirected()).endsWith("/call/view.xhtml?id=" + ID);
        assertThat(faces.texts()).containsExactly("The call is saved.");
    }

    @Test
    void everythingThatFollowsIsSavedWithIt() {
        page.load();
        typed.put("need", "x");
        typed.put("number", "01632 960111");
        typed.put("caller", "CARER");
        typed.put("danger", true);
        typed.put("category", "B");
        typed.put("outcome", OTHER.toString());
        typed.put("back", "60");
        typed.put("to", ID.toString());
        typed.put("message", " Ring her. ");
        page.setWho(ID.toString());
        page.save();
        assertThat(heard).isNotNull();
        assertThat(heard.danger()).isTrue();
        assertThat(heard.category()).isEqualTo("B");
        assertThat(whom).isNotNull();
        assertThat(whom.person()).isEqualTo(ID);
        assertThat(follows).isNotNull();
        assertThat(follows.referTo()).isEqualTo(OTHER);
        assertThat(follows.callBackWithin()).isEqualTo(Duration.ofHours(1));
        assertThat(follows.message()).isNotNull();
        assertThat(follows.message().text()).isEqualTo("Ring her.");
        typed.put("outcome", "SIGNPOSTED");
        page.save();
        assertThat(heard.outcome()).isEqualTo(CallOutcome.SIGNPOSTED);
        assertThat(follows.referTo()).isNull();
    }

    @Test
    void whatCanBeChosenIsInWords() {
        HeardForm form = page.getHeard();
        assertThat(form.callers()).hasSize(Caller.values().length);
        assertThat(form.outcomes(page.form().teams()))
                .extracting(Choice::label)
                .contains("Told where to find help", "Refer to North")
                .doesNotContain("Referred to a team");
        assertThat(form.backWithin())
                .extracting(Choice::label)
                .containsExactly("20 minutes", "an hour", "4 hours", "24 hours");
        assertThat(form.urgencies()).hasSize(4);
        assertThat(page.asked()).hasSize(3);
    }

    @Test
    void theListIsTheOneOfTheAddressAndOtherwiseWhoWaits() {
        CallListPage list = Wiring.wire(CallListPage.class, calls);
        list.load();
        list.setShow("unlinked");
        list.load();
        assertThat(asked).containsExactly("list CALL_BACKS", "list UNLINKED");
        assertThat(list.rows()).hasSize(1);
        assertThat(list.lists()).containsExactly(CallList.values());
        assertThat(list.getShow()).isEqualTo("unlinked");
    }

    @Test
    void eachActOnACallIsDoneWithItsOwnWords() {
        CallViewPage view = Wiring.wire(CallViewPage.class, calls, callBacks, people, new Messages());
        view.setId(ID.toString());
        view.load();
        assertThat(view.searched()).isFalse();
        view.setQ("smith");
        view.load();
        assertThat(view.found()).isEmpty();
        view.link(OTHER.toString());
        view.unlink();
        view.getTyped().put("back", "20");
        view.promise();
        view.notReached();
        view.getTyped().put("tried", "Better.");
        view.reached();
        view.getTyped().put("instead", "A visit.");
        view.end();
        assertThat(asked)
                .containsExactly(
                        "view",
                        "find smith",
                        "link " + OTHER,
                        "unlink",
                        "promise PT20M",
                        "not reached ",
                        "reached Better.",
                        "end A visit.");
        assertThat(faces.texts()).hasSize(6);
        assertThat(view.backWithin()).hasSize(4);
        assertThat(view.getQ()).isEqualTo("smith");
        assertThat(faces.redirected()).endsWith("/call/view.xhtml?id=" + view.getId());
    }
}
