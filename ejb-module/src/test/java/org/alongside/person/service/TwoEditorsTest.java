package org.alongside.person.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.person.Demographic;
import org.alongside.person.Demographics;
import org.alongside.shared.service.EditClash;
import org.alongside.task.service.OpenTasks;
import org.junit.jupiter.api.Test;

/** Sixteen people edit one record at once: whatever is overwritten was seen by whoever overwrote it. */
class TwoEditorsTest {

    private static final int EDITORS = 16;
    private static final int SAVES = 50;

    /** An edit: what its writer saw, and what they typed. */
    private record Edit(String seen, String typed, boolean saved) {}

    private final PersonFixture trust = new PersonFixture();
    private final UUID amina = trust.trust.person(SmallTrust.AMINA);

    private List<Edit> edits(int editor, boolean fromWhatIsShown) {
        Transactions own = new Transactions(trust.database);
        own.clock().moveTo(trust.transactions.clock().instant());
        Registrations registrations =
                own.service(Registrations.class, own.service(Completing.class, own.service(OpenTasks.class)));
        Principal who = trust.lead;
        List<Edit> edits = new ArrayList<>();
        for (int save = 0; save < SAVES; save++) {
            Demographics shown = own.as(who, () -> registrations.view(amina)).demographics();
            String typed = "01632 %03d %03d".formatted(editor, save);
            edits.add(edit(own, registrations, fromWhatIsShown ? shown : null, shown.get(Demographic.PHONE), typed));
        }
        return edits;
    }

    private Edit edit(Transactions own, Registrations registrations, Demographics base, String seen, String typed) {
        try {
            own.run(
                    trust.lead,
                    () -> registrations.correct(
                            amina,
                            base == null ? registrations.view(amina).demographics() : base,
                            Map.of(Demographic.PHONE, typed)));
            return new Edit(seen, typed, true);
        } catch (EditClash clash) {
            assertThat(clash.fields().get(0).mine()).isEqualTo(typed);
            return new Edit(seen, typed, false);
        }
    }

    private List<Edit> all(boolean fromWhatIsShown) throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        List<Callable<List<Edit>>> work = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            int editor = i;
            work.add(() -> edits(editor, fromWhatIsShown));
        }
        List<Edit> all = new ArrayList<>();
        for (Future<List<Edit>> one : editors.invokeAll(work)) {
            all.addAll(one.get(120, TimeUnit.SECONDS));
        }
        editors.shutdown();
        return all;
    }

    /** Edits that replaced a text which their writer had not seen. */
    private long unseen(List<Edit> edits) {
        Map<String, String> before = trust.database
                .system()
                .withHandle(h -> h
                        .createQuery("select before, after from demographic_change where field = 'PHONE'")
                        .map((row, context) ->
                                Map.entry(row.getString("after"), String.valueOf(row.getString("before"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        Function<Edit, String> seen = edit -> edit.seen().isEmpty() ? "null" : edit.seen();
        List<Edit> saved = edits.stream().filter(Edit::saved).toList();
        assertThat(before).as("each save left its history").hasSize(saved.size());
        return saved.stream()
                .filter(edit -> !seen.apply(edit).equals(before.get(edit.typed())))
                .count();
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() throws Exception {
        List<Edit> edits = all(true);
        assertThat(edits).hasSize(EDITORS * SAVES);
        assertThat(edits).filteredOn(edit -> !edit.saved()).as("some meet").isNotEmpty();
        assertThat(edits).filteredOn(Edit::saved).as("some get through").isNotEmpty();
        assertThat(unseen(edits)).isZero();
    }

    @Test
    void withoutWhatThePageShowedTheyDo() throws Exception {
        assertThat(unseen(all(false))).isPositive();
    }
}
