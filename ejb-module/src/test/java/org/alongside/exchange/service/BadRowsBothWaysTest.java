package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.person.NhsNumber;
import org.alongside.referral.NewReferral;
import org.alongside.referral.Referral;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a class refuses, the database refuses too, so that no set-based statement can get round a rule. */
class BadRowsBothWaysTest {

    private final Jdbi jdbi = TestDatabase.migrated().system();

    private void refused(String sql) {
        assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute(sql)))
                .as(sql)
                .hasMessageContaining("violates check constraint");
    }

    private void person() {
        jdbi.useHandle(h -> {
            h.execute("insert into provider (id, ods_code) values ('00000000-0000-0000-0000-000000000001', 'AAA')");
            h.execute("insert into person (id) values ('00000000-0000-0000-0000-000000000002')");
        });
    }

    private static final String BOTH = "'00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002'";

    @ParameterizedTest
    @ValueSource(strings = {"9990000019", "999000001", "99900000180", "999000001X", "999 000 0018"})
    void anNhsNumberWithAWrongCheckDigit(String number) {
        person();
        assertThat(NhsNumber.valid(number)).isFalse();
        refused("insert into person_registration (provider_id, person_id, local_id, nhs_number) values (" + BOTH
                + ", 'P', '" + number + "')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "9434765919", "9876543210"})
    void agreeOnNumbersThatAreRightToo(String number) {
        assertThat(NhsNumber.valid(number)).isTrue();
        assertThat(jdbi.<Boolean, RuntimeException>withHandle(h -> h.createQuery("select nhs_number_valid(?)")
                        .bind(0, number)
                        .mapTo(Boolean.class)
                        .one()))
                .isTrue();
    }

    @Test
    void careThatEndsBeforeItBegan() {
        person();
        Referral referral = new Referral(
                new Referral.Identity(UUID.randomUUID(), "R", UUID.randomUUID()),
                new NewReferral(UUID.randomUUID(), LocalDate.of(2026, 1, 2), null, null, null, null),
                "Deepa Jones",
                Instant.now());
        assertThatThrownBy(() -> referral.endCare(LocalDate.of(2026, 1, 1), UUID.randomUUID(), Instant.now()))
                .hasMessageContaining("discharge.endBeforeStart");
        refused("insert into referral (provider_id, person_id, local_id, received_date, discharge_date) values (" + BOTH
                + ", 'R', '2026-01-02', '2026-01-01')");
    }

    @Test
    void aRatingOutsideOneToFive() {
        jdbi.useHandle(h -> {
            h.execute("insert into provider (id, ods_code) values ('00000000-0000-0000-0000-000000000001', 'AAA')");
            h.execute("insert into team (id, provider_id, local_id) values ('00000000-0000-0000-0000-000000000003',"
                    + " '00000000-0000-0000-0000-000000000001', 'C')");
        });
        for (int rating : new int[] {0, 6, -1}) {
            refused("insert into relationship_rating values ('00000000-0000-0000-0000-000000000001',"
                    + " '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000003', 'CARER',"
                    + " '2026-01-01', " + rating + ", 'k')");
        }
    }

    @Test
    void aProviderThatIsTheTrustsOwnAndADemonstration() {
        refused("insert into provider (ods_code, own, demonstration) values ('AAA', true, true)");
    }

    @Test
    void aPersonWhoIsTheirOwnDuplicate() {
        person();
        refused("insert into possible_duplicate (person_a, person_b, reason) select id, id, 'x' from person");
    }
}
