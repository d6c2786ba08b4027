package org.alongside.quality.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.quality.FaultKind;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of fault is found when it is made, for the team whose it is, and gone when it is mended. */
class DataQualityTest {

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final DataQuality quality = transactions.service(DataQuality.class);
    private final Principal lead = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
    private final Principal otherLead = trust.member("Kim Shah", StandardRole.SHIFT_LEAD, "CRT2");
    private final Principal supervisor = trust.member("Naomi Roberts", StandardRole.SUPERVISOR, "CRT2");

    @BeforeEach
    void whole() {
        transactions.clock().moveTo(Instant.parse("2026-11-25T12:00:00Z"));
        sql("update person_registration set nhs_number = '9990000042' where local_id = 'P2'");
        sql("update person_registration set family_name = coalesce(family_name, 'Whole')");
        sql("update agency set email = 'practice@practice.example'");
        sql(
                "insert into agency (provider_id, kind, local_id, ods_code, name, email) select id, 'PRACTICE', c, c, c, 'p@p.example'"
                        + " from provider, unnest(array['E85619', 'B86571']) c where not exists (select 1 from agency where coalesce(ods_code, local_id) = c)");
    }

    private void sql(String sql) {
        database.system().useHandle(h -> h.execute(sql));
    }

    private Map<FaultKind, Integer> counts(Principal who) {
        return transactions.as(who, quality::counts);
    }

    private List<FaultRow> faults(Principal who, FaultKind kind) {
        return transactions.as(who, () -> quality.faults(kind));
    }

    @Test
    void thereIsNoneWhereEverythingIsThere() {
        assertThat(counts(lead)).isEmpty();
        assertThat(counts(supervisor)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPEN_AFTER_DEATH | update person_registration set death_date = '2026-11-20' where local_id = 'P2'",
                "NO_PRACTICE | update gp_registration set end_date = '2026-11-01' where practice_code = 'B86571'",
                "NO_PRACTICE | update gp_registration set practice_code = 'V81999' where practice_code = 'B86571'",
                "NO_NHS_NUMBER | update person_registration set nhs_number = null where local_id = 'P2'",
                "NO_BIRTH_DATE | update person_registration set birth_date = null where local_id = 'P2'",
                "NO_NAME | update person_registration set family_name = null, given_name = null where local_id = 'P2'"
            })
    void aFaultIsFoundForTheTeamThatSupportsThePerson(FaultKind kind, String fault) {
        sql(fault);
        assertThat(counts(lead)).containsOnlyKeys(kind).containsEntry(kind, 1);
        assertThat(counts(supervisor)).containsOnlyKeys(kind);
        assertThat(counts(otherLead)).isEmpty();
        FaultRow row = faults(lead, kind).get(0);
        assertThat(row.person()).isEqualTo(trust.person("P2"));
        assertThat(row.referral()).isEqualTo(trust.referral("R3"));
        assertThat(row.people()).isEqualTo(1);
        assertThat(faults(otherLead, kind)).isEmpty();
    }

    @Test
    void nobodyIsListedWhoseCareHasEnded() {
        sql("update person_registration set nhs_number = null where local_id = 'P2'");
        sql("update referral set discharge_date = '2026-11-24' where local_id = 'R3'");
        assertThat(counts(supervisor)).isEmpty();
    }

    @Test
    void aCommunityTeamNeedsACoordinatorByName() {
        sql("update care_coordinator set end_date = '2026-11-01'");
        sql("update referral set received_date = '2026-11-24' where local_id = 'R2'");
        assertThat(counts(supervisor)).containsEntry(FaultKind.NO_COORDINATOR, 1);
        assertThat(faults(supervisor, FaultKind.NO_COORDINATOR).get(0).person()).isEqualTo(trust.person("P1"));
    }

    @Test
    void theCoordinatorIsAskedAndOtherwiseTheManager() {
        sql("update person_registration set nhs_number = null where local_id in ('P1', 'P2')");
        sql("update staff set duty_role = null");
        sql(
                "insert into staff (provider_id, local_id, name, team_id, duty_role) select provider_id, 'CRT-9', 'Zoe Bell', id, 'TEAM_MANAGER' from team where local_id = 'CRT'");
        List<FaultRow> rows = faults(lead, FaultKind.NO_NHS_NUMBER);
        assertThat(rows).hasSize(2);
        assertThat(rows.stream().filter(row -> row.person().equals(trust.person("P2"))))
                .allMatch(row -> "Zoe Bell".equals(row.owner()));
        assertThat(rows.stream().filter(row -> row.person().equals(trust.person("P1"))))
                .noneMatch(row -> "Zoe Bell".equals(row.owner()));
    }

    @Test
    void theDirectorysFaultsSayHowManyPeopleTheyTouch() {
        sql("update agency set email = null where coalesce(ods_code, local_id) = 'E85619'");
        sql("update team set type_code = null where local_id = 'CRT'");
        assertThat(counts(supervisor)).containsOnlyKeys(FaultKind.PRACTICE_WITHOUT_EMAIL, FaultKind.TEAM_WITHOUT_TYPE);
        assertThat(faults(supervisor, FaultKind.PRACTICE_WITHOUT_EMAIL).get(0).people())
                .isEqualTo(2);
        assertThat(faults(supervisor, FaultKind.TEAM_WITHOUT_TYPE).get(0).people())
                .isEqualTo(2);
    }
}
