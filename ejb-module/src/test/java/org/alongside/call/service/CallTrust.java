package org.alongside.call.service;

import static org.alongside.handover.service.HandoverTrust.NOON;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.call.Caller;
import org.alongside.call.InDanger;
import org.alongside.call.NewCall;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.handover.service.HandoverTrust;
import org.alongside.handover.service.Handovers;
import org.alongside.intake.service.IntakeTrust;
import org.alongside.person.Demographic;
import org.alongside.person.service.Completing;
import org.alongside.person.service.NewPeople;
import org.alongside.referral.service.ReferralFixture;
import org.alongside.response.service.Responses;
import org.alongside.task.service.OpenTasks;
import org.jspecify.annotations.Nullable;

/** A small trust whose crisis line takes calls. Amina has a phone; Omar and Ines have the same one. */
final class CallTrust {

    static final Follows NOTHING = new Follows(null, null, null);
    static final LocalDate AMINA_BORN = LocalDate.of(1985, 4, 5);

    final HandoverTrust people = new HandoverTrust();
    final SmallTrust trust = people.trust;
    final Transactions transactions = people.transactions;
    final Calls calls = calls();
    final CallBacks callBacks = transactions.service(CallBacks.class);
    final Dangers dangers = transactions.service(Dangers.class);
    final Principal line;
    final Principal lead = people.account("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT", "S1");
    final Principal stranger = trust.member("Kim Shah", StandardRole.SHIFT_LEAD, "CRT2");
    final UUID amina = trust.person(SmallTrust.AMINA);

    CallTrust() {
        people.staff("L1", "Lin Park", "CRT", null);
        line = people.account("Lin Park", StandardRole.CRISIS_LINE, "CRT", "L1");
        phone(SmallTrust.AMINA, "01632 960111");
        phone(SmallTrust.OMAR, "+44 1632 960222");
        phone(SmallTrust.INES, "01632 960222");
    }

    private Calls calls() {
        Handovers handovers = people.handovers();
        NewPeople newPeople = transactions.service(
                NewPeople.class, transactions.service(Completing.class, transactions.service(OpenTasks.class)));
        Referring referring = transactions.service(
                Referring.class,
                newPeople,
                ReferralFixture.referrals(transactions),
                transactions.service(Responses.class),
                handovers,
                IntakeTrust.intakes(transactions, handovers));
        return transactions.service(
                Calls.class,
                referring,
                handovers,
                transactions.service(Undecided.class, transactions.service(OpenTasks.class)));
    }

    private void phone(String localId, String number) {
        people.database
                .system()
                .useHandle(handle ->
                        handle.execute("update person_registration set phone = ? where local_id = ?", number, localId));
    }

    static NewCall heard(Caller caller, String number, @Nullable String category) {
        return new NewCall(NOON.minusSeconds(300), caller, number, null, "I cannot go on like this.", category, null);
    }

    /** Somebody is in danger, and nothing else is known. */
    static NewCall danger(InDanger known) {
        return new NewCall(NOON.minusSeconds(300), Caller.ANONYMOUS, "", known, "", null, null);
    }

    static Whom whom(UUID person) {
        return new Whom(person, Map.of());
    }

    static Whom said(String given, String family, @Nullable LocalDate born) {
        return new Whom(
                null,
                Map.of(
                        Demographic.GIVEN_NAME,
                        given,
                        Demographic.FAMILY_NAME,
                        family,
                        Demographic.BIRTH_DATE,
                        born == null ? "" : born.toString()));
    }

    UUID save(Principal who, NewCall heard, Whom whom, Follows follows) {
        return transactions.as(who, () -> calls.save(heard, whom, follows));
    }

    /** Somebody unknown rings, and is promised a call within 20 minutes. */
    UUID promised() {
        return save(
                line,
                heard(Caller.PERSON, "07700 900123", null),
                said("", "", null),
                new Follows(null, Duration.ofMinutes(20), null));
    }

    CallDetails view(Principal who, UUID call) {
        return transactions.as(who, () -> calls.view(call));
    }
}
