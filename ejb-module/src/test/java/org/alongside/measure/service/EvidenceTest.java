package org.alongside.measure.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.measure.Core34Row;
import org.alongside.measure.EvidenceChange;
import org.alongside.measure.EvidenceRow;
import org.alongside.measure.LetterRow;
import org.alongside.measure.MeasurePeriod;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The list behind a figure is as long as the figure, and says of what is not counted why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest {

    private static final MeasurePeriod PERIOD = new MeasurePeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

    private final Jdbi jdbi = TestDatabase.migrated().system();

    @BeforeAll
    void edges() throws IOException {
        new ExtractFixture(jdbi).load(ExtractFixture.resource("mhsds-edges.zip"));
        new ExtractFixture(jdbi).load(ExtractFixture.resource("mhsds-sample.zip"));
    }

    private static UUID provider(Handle handle, String code) {
        return handle.createQuery("select id from provider where ods_code = ?")
                .bind(0, code)
                .mapTo(UUID.class)
                .one();
    }

    /** Whoever is in a list, and each referral and rating of it, has words. */
    @Test
    void theCodesOfAListAreLookedUpAtOnce() {
        jdbi.useHandle(handle -> {
            UUID provider = provider(handle, "RXQ");
            for (Figure figure : List.of(Figure.JOINT_DENOMINATOR, Figure.RATING_MEDIANS, Figure.LINK_TEAMS)) {
                List<EvidenceRow> rows = new Evidence(handle, provider, PERIOD, "").rows(figure, false);
                EvidenceWords words = EvidenceReader.words(
                        handle,
                        provider,
                        rows.stream().map(EvidenceChange.Item::of).toList());
                assertThat(rows).as(figure.name()).isNotEmpty().allSatisfy(row -> {
                    assertThat(words.what(row.kind(), row.id(), row.date())).doesNotContain(row.id());
                    assertThat(words.judged(figure, row.kind(), row.value())).doesNotContain("_");
                    if (row.person() != null) {
                        assertThat(words.person(row.person())).endsWith(" (" + row.person() + ")");
                    }
                });
            }
        });
    }

    @Test
    void whoeverHasDiedIsNamedWithTheDay() {
        jdbi.useTransaction(handle -> {
            UUID provider = provider(handle, "RXQ");
            EvidenceChange.Item item = new Evidence(handle, provider, PERIOD, "")
                    .rows(Figure.JOINT_DENOMINATOR, false).stream()
                            .map(EvidenceChange.Item::of)
                            .findFirst()
                            .orElseThrow();
            assertThat(EvidenceReader.words(handle, provider, List.of(item)).person(item.person()))
                    .doesNotContain("died");
            handle.execute(
                    "update person_registration set death_date = date '2026-11-27' where provider_id = ? and local_id = ?",
                    provider,
                    item.person());
            assertThat(EvidenceReader.words(handle, provider, List.of(item)).person(item.person()))
                    .endsWith(", died 27 November 2026 (" + item.person() + ")");
            handle.rollback();
        });
    }

    @Test
    void listsAreAsLongAsTheirFigures() {
        jdbi.useHandle(handle -> {
            for (String ods : List.of("REQ", "RXQ")) {
                UUID provider = provider(handle, ods);
                for (Core34Row row : new Core34(handle, provider, PERIOD, "").rows()) {
                    Evidence evidence = new Evidence(handle, provider, PERIOD, row.team());
                    assertThat(evidence.rows(Figure.JOINT_NUMERATOR, false))
                            .hasSize((int) row.joint().numerator());
                    assertThat(evidence.rows(Figure.JOINT_DENOMINATOR, false))
                            .hasSize((int) row.joint().denominator());
                    assertThat(evidence.rows(Figure.CORE_LETTERS_NUMERATOR, false))
                            .hasSize((int) row.letters().numerator());
                    assertThat(evidence.rows(Figure.CORE_LETTERS_DENOMINATOR, false))
                            .hasSize((int) row.letters().denominator());
                }
                for (LetterRow row : new DischargeLetters(handle, provider, PERIOD, "").rows()) {
                    LocalDate first = LocalDate.parse(row.month() + "-01");
                    Evidence evidence = new Evidence(handle, provider, new MeasurePeriod(first, first), row.team());
                    assertThat(evidence.rows(Figure.LETTERS_NUMERATOR, false)).hasSize((int) row.numerator());
                    assertThat(evidence.rows(Figure.LETTERS_DENOMINATOR, false)).hasSize((int) row.denominator());
                }
            }
        });
    }

    @Test
    void countedAndExcludedTogetherAreAllDischargesOfTheTeam() {
        jdbi.useHandle(handle -> {
            UUID provider = provider(handle, "RXQ");
            long all = handle.createQuery(
                            "select count(*) from crisis_care where provider_id = ? and team_local_id = 'CRTN'"
                                    + " and discharge_date between '2026-04-01' and '2026-06-30'")
                    .bind(0, provider)
                    .mapTo(Long.class)
                    .one();
            Evidence evidence = new Evidence(handle, provider, PERIOD, "CRTN");
            for (Figure figure :
                    List.of(Figure.JOINT_NUMERATOR, Figure.JOINT_DENOMINATOR, Figure.CORE_LETTERS_NUMERATOR)) {
                assertThat(evidence.rows(figure, false).size()
                                + evidence.rows(figure, true).size())
                        .as(figure.field())
                        .isEqualTo((int) all);
            }
        });
    }

    @Test
    void theFirstFailingReasonIsGivenInWords() {
        jdbi.useHandle(handle -> {
            Evidence evidence = new Evidence(handle, provider(handle, "REQ"), PERIOD, "CRTF");
            assertThat(evidence.rows(Figure.CORE_LETTERS_NUMERATOR, true).stream()
                            .map(EvidenceRow::reason))
                    .contains(
                            "no letter was sent",
                            "the letter was sent 4 days after the discharge",
                            "the person died on or before the discharge",
                            "no GP practice and no involved community team",
                            "the referral was rejected");
        });
    }
}
