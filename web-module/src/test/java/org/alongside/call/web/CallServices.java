package org.alongside.call.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.call.Call;
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
import org.alongside.gate.web.Opened;
import org.alongside.person.Demographic;
import org.alongside.person.service.PeopleSearch;
import org.alongside.person.service.PersonBanner;
import org.alongside.person.service.PersonRow;
import org.alongside.person.service.SomeBanner;
import org.alongside.shared.Choice;
import org.alongside.shared.web.ToldMessages;
import org.jspecify.annotations.Nullable;

/**
 * What the beans of the pages of calls ask of the services, written down in its order. The test says who is known, and
 * whether the page was opened as one is.
 */
class CallServices {

    static final UUID ID = new UUID(0, 1);
    static final UUID OTHER = new UUID(0, 2);
    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    static final PersonBanner SOMEBODY = SomeBanner.of(ID);

    final ToldMessages told = new ToldMessages();
    final List<String> asked = new ArrayList<>();
    final List<KnownPerson> found = new ArrayList<>();

    @Nullable
    NewCall heard;

    @Nullable
    Whom whom;

    @Nullable
    Follows follows;

    static KnownPerson known(UUID id, boolean rang) {
        return new KnownPerson(id, true, null, "Testcase", "Amina", LocalDate.of(1985, 4, 5), null, null, rang);
    }

    static CallRow row() {
        return new CallRow(
                ID,
                NOON,
                Caller.PERSON,
                null,
                null,
                false,
                null,
                null,
                null,
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
                null,
                null);
    }

    final Calls calls = new Calls() {
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
            return new CallDetails(
                    row(),
                    new CallDetails.Rest("North", null, null, null, null, null, null, null, null, 0),
                    null,
                    null,
                    null,
                    List.of());
        }

        @Override
        public void decide(UUID id, Call.Decided what, @Nullable UUID referTo) {
            asked.add("decide " + what.category() + " " + what.outcome() + " " + referTo);
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

    final CallBacks callBacks = new CallBacks() {
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

    final PeopleSearch people = new PeopleSearch() {
        @Override
        public List<PersonRow> find(String typed) {
            asked.add("find " + typed);
            return List.of();
        }
    };

    final Opened opened = new Opened() {
        @Override
        public boolean at(String address, String name, @Nullable String value) {
            asked.add("opened " + value);
            return here;
        }

        @Override
        public Instant begun(Duration longest) {
            return NOON;
        }
    };

    boolean here = true;
}
