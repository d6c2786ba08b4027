package org.alongside.person.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.person.Demographic;
import org.alongside.person.NewPerson;
import org.alongside.shared.service.TestDatabase;
import org.alongside.task.service.OpenTasks;
import org.alongside.task.service.TaskRow;
import org.alongside.task.service.Tasks;

/** The services about people over a small trust, and who uses them. */
final class PersonFixture {

    final TestDatabase database = SmallTrustDatabase.filled();
    final SmallTrust trust = new SmallTrust(database.system());
    final Transactions transactions = new Transactions(database);
    final Completing completing = transactions.service(Completing.class, transactions.service(OpenTasks.class));
    final NewPeople newPeople = transactions.service(NewPeople.class, completing);
    final Registrations registrations = transactions.service(Registrations.class, completing);
    final Duplicates duplicates = transactions.service(Duplicates.class);
    final PeopleSearch search = transactions.service(PeopleSearch.class);

    final Principal lead = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
    final Principal otherLead = trust.member("Kim Shah", StandardRole.SHIFT_LEAD, "CRT2");
    final Principal line = trust.member("Ama Mensah", StandardRole.CRISIS_LINE, "CRT");
    final Principal supervisor = trust.member("Naomi Roberts", StandardRole.SUPERVISOR, "CRT");

    PersonFixture() {
        transactions.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
    }

    <T> T as(Principal who, Callable<T> work) {
        return transactions.as(who, work);
    }

    void run(Principal who, Runnable work) {
        transactions.run(who, work);
    }

    UUID take(Principal who, Map<Demographic, String> known, String need) {
        return as(who, () -> newPeople.take(new NewPerson(known, need)));
    }

    PersonDetails view(Principal who, UUID person) {
        return as(who, () -> registrations.view(person));
    }

    List<String> found(Principal who, String typed) {
        return as(who, () -> search.find(typed)).stream()
                .map(PersonRow::localId)
                .toList();
    }

    List<TaskRow> tasks(Principal who) {
        return as(who, () -> transactions.service(Tasks.class).open());
    }
}
