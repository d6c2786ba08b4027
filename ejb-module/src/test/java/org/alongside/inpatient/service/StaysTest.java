package org.alongside.inpatient.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.inpatient.Admission;
import org.alongside.inpatient.Stay;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stay in hospital on a real database, step by step. */
class StaysTest {

    private static final Admission.Bed OAK = new Admission.Bed("OAK", "200");
    private static final Admission.Bed ELM = new Admission.Bed("ELM", "212");

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Stays stays = transactions.service(Stays.class);
    private final Principal nurse = trust.member("Wanda Ward", StandardRole.WARD_NURSE, "CRT");
    private final UUID amina = trust.person(SmallTrust.AMINA);

    @BeforeEach
    void wards() {
        transactions.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
        database.system()
                .useHandle(h -> h.execute(
                        "insert into ward (provider_id, local_id, name) select id, w, initcap(w) || ' ward' from provider,"
                                + " unnest(array['OAK', 'ELM']) w"));
    }

    private static Stay.Moment on(int november) {
        return new Stay.Moment(LocalDate.of(2026, 11, november), LocalTime.of(9, 0));
    }

    private UUID admitted() {
        Admission admission = new Admission(trust.referral("R1"), on(13), "21", OAK);
        return transactions.as(nurse, () -> stays.admit(amina, admission));
    }

    private StayDetails view(UUID spell) {
        return transactions.as(nurse, () -> stays.view(spell));
    }

    @Test
    void fromWardToWardReadyAndGone() {
        UUID spell = admitted();
        assertThat(view(spell).wards()).singleElement().satisfies(ward -> {
            assertThat(ward.ward()).isEqualTo("Oak ward");
            assertThat(ward.patientClass()).isEqualTo("Acute, adults");
        });
        transactions.run(nurse, () -> stays.move(spell, on(15), ELM));
        transactions.run(nurse, () -> stays.ready(spell, LocalDate.of(2026, 11, 16), "18", "05"));
        transactions.run(nurse, () -> stays.notReady(spell, LocalDate.of(2026, 11, 17)));
        transactions.run(nurse, () -> stays.ready(spell, LocalDate.of(2026, 11, 18), "18", "06"));
        transactions.run(nurse, () -> stays.leave(spell, on(20), "1", "19"));
        StayDetails gone = view(spell);
        assertThat(gone.stay().left()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(gone.wards()).extracting("endDate").containsExactly(on(15).day(), on(20).day());
        assertThat(gone.ready()).extracting("endDate").containsExactly(LocalDate.of(2026, 11, 17), on(20).day());
        assertThat(gone.ready().get(1).reason()).isEqualTo("Supported accommodation is awaited");
        assertThatThrownBy(() -> transactions.run(nurse, () -> stays.leave(spell, on(21), "1", "19")))
                .hasMessageContaining("inpatient.left");
    }

    @Test
    void aStepThatIsNotPossibleLeavesEverythingAsItWas() {
        UUID spell = admitted();
        assertThatThrownBy(() -> transactions.run(nurse, () -> stays.move(spell, on(12), ELM)))
                .hasMessageContaining("inpatient.beforeThisWard");
        assertThatThrownBy(() -> transactions.run(nurse, () -> stays.move(spell, on(23), ELM)))
                .hasMessageContaining("inpatient.inFuture");
        assertThat(view(spell).wards()).hasSize(1);
    }

    /** Two nurses say at once that somebody is ready: it is counted once. */
    @Test
    void stepsAtOnceComeOneByOne() throws InterruptedException {
        UUID spell = admitted();
        AtomicInteger refused = new AtomicInteger();
        List<Thread> nurses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Transactions own = new Transactions(database);
            own.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
            Stays mine = own.service(Stays.class);
            LocalDate day = LocalDate.of(2026, 11, 14 + i % 3);
            nurses.add(new Thread(() -> {
                try {
                    own.run(nurse, () -> mine.ready(spell, day, null, null));
                } catch (RuntimeException e) {
                    refused.incrementAndGet();
                }
            }));
        }
        nurses.forEach(Thread::start);
        for (Thread thread : nurses) {
            thread.join();
        }
        assertThat(refused).hasValue(7);
        assertThat(view(spell).ready()).hasSize(1);
    }

    @Test
    void nobodyIsAdmittedWithWhatIsNotTheirs() {
        UUID ines = trust.person(SmallTrust.INES);
        Admission others = new Admission(trust.referral("R4"), on(18), null, OAK);
        assertThatThrownBy(() -> transactions.as(nurse, () -> stays.admit(ines, others)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.as(nurse, () -> stays.admit(amina, others)))
                .isInstanceOf(NotFound.class);
        Admission nowhere = new Admission(trust.referral("R1"), on(18), null, new Admission.Bed("ASH", "200"));
        assertThatThrownBy(() -> transactions.as(nurse, () -> stays.admit(amina, nowhere)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> view(UUID.randomUUID())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(nurse, () -> stays.move(UUID.randomUUID(), on(18), ELM)))
                .isInstanceOf(NotFound.class);
        assertThat(trust.count("select count(*) from hospital_spell")).isZero();
    }

    @Test
    void whatIsOfferedIsInWords() {
        AdmissionForm form = transactions.as(nurse, () -> stays.form(amina));
        assertThat(form.beds().wards()).extracting("label").containsExactly("Elm ward", "Oak ward");
        assertThat(form.beds().classes()).extracting("value").contains("200", "213");
        assertThat(form.methods()).extracting("value").contains("21", "2A");
        StayDetails.Choices next = view(admitted()).choices();
        assertThat(next.destinations().get(0).label()).isEqualTo("Home");
        assertThat(next.attributable()).hasSize(3);
        assertThat(next.delayReasons()).extracting("value").endsWith("98");
        assertThat(next.methods()).extracting("value").doesNotContain("5");
    }
}
