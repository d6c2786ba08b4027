package org.alongside.measure.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.exchange.service.TableCounts;
import org.alongside.measure.Core34Row;
import org.alongside.measure.LetterRow;
import org.alongside.measure.MeasurePeriod;
import org.alongside.shared.London;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Two measures over trusts in which anything may have happened, all in one database, against the definitions in plain
 * loops: figures, and lists as long as the figures.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomTrustsTest {

    private static final int TRUSTS = 12;
    private static final MeasurePeriod HALF_YEAR =
            new MeasurePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 31));

    private final Jdbi jdbi = TestDatabase.migrated().system();
    private final List<RandomTrust> trusts = java.util.stream.LongStream.rangeClosed(1, TRUSTS)
            .mapToObj(RandomTrust::new)
            .toList();

    @BeforeAll
    void imported() throws IOException {
        for (RandomTrust trust : trusts) {
            for (Path extract : trust.extracts()) {
                assertThat(new ExtractFixture(jdbi).load(extract).values())
                        .as("no row is rejected")
                        .allMatch(counts -> counts.rejected() == 0);
            }
        }
    }

    private static UUID provider(Handle handle, RandomTrust trust) {
        return handle.createQuery("select id from provider where ods_code = ?")
                .bind(0, trust.provider)
                .mapTo(UUID.class)
                .one();
    }

    @Test
    void everyFigureIsThatOfTheDefinition() {
        long numerators = 0;
        long met = 0;
        for (RandomTrust trust : trusts) {
            Oracle oracle = new Oracle(trust);
            numerators += lettersAsDefined(trust, oracle);
            met += core34AsDefined(trust, oracle);
        }
        assertThat(numerators).as("the trusts are not all empty").isGreaterThan(100);
        assertThat(met).as("some criteria are met").isGreaterThan(20);
    }

    private long lettersAsDefined(RandomTrust trust, Oracle oracle) {
        List<LetterRow> rows = jdbi.withHandle(h -> new DischargeLetters(h, provider(h, trust), HALF_YEAR, "").rows());
        assertThat(rows).as(trust.provider).isEqualTo(oracle.letters(HALF_YEAR));
        return rows.stream().mapToLong(LetterRow::numerator).sum();
    }

    private long core34AsDefined(RandomTrust trust, Oracle oracle) {
        long met = 0;
        for (MeasurePeriod period : List.of(
                new MeasurePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
                new MeasurePeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)),
                new MeasurePeriod(
                        RandomTrust.START.plusDays(trust.random.nextInt(90)),
                        RandomTrust.START.plusDays(90L + trust.random.nextInt(90))))) {
            List<Core34Row> rows = jdbi.withHandle(h -> new Core34(h, provider(h, trust), period, "").rows());
            List<Core34Row> expected = oracle.core34(period);
            assertThat(rows.stream().map(RandomTrustsTest::comparable))
                    .as(trust.provider + " " + period)
                    .isEqualTo(
                            expected.stream().map(RandomTrustsTest::comparable).toList());
            met += rows.stream().mapToInt(Core34Row::criteriaMet).sum();
        }
        return met;
    }

    /** Numbers compare as numbers: 4 is 4.0. */
    private static String comparable(Core34Row row) {
        StringBuilder medians = new StringBuilder();
        row.ratings()
                .medians()
                .forEach((source, median) -> medians.append(source).append(median.doubleValue()));
        return String.join(
                " ",
                row.team(),
                "" + row.joint(),
                "" + row.letters(),
                "" + row.links(),
                "" + row.meetings(),
                medians,
                "" + row.ratings().met() + row.ratings().enough() + row.criteriaMet());
    }

    @Test
    void everyListIsAsLongAsItsFigure() {
        for (RandomTrust trust : trusts) {
            jdbi.useHandle(handle -> {
                UUID provider = provider(handle, trust);
                for (Core34Row row : new Core34(handle, provider, HALF_YEAR, "").rows()) {
                    Evidence evidence = new Evidence(handle, provider, HALF_YEAR, row.team());
                    assertThat(evidence.rows(Figure.JOINT_NUMERATOR, false))
                            .hasSize((int) row.joint().numerator());
                    assertThat(evidence.rows(Figure.JOINT_DENOMINATOR, false))
                            .hasSize((int) row.joint().denominator());
                    assertThat(evidence.rows(Figure.CORE_LETTERS_NUMERATOR, false))
                            .hasSize((int) row.letters().numerator());
                    assertThat(evidence.rows(Figure.CORE_LETTERS_DENOMINATOR, false))
                            .hasSize((int) row.letters().denominator());
                    assertThat(evidence.rows(Figure.CORE_LETTERS_NUMERATOR, true))
                            .allMatch(r -> r.reason() != null);
                }
            });
        }
    }

    @Test
    void theSameExtractAgainChangesNoFigure() throws IOException {
        RandomTrust trust = trusts.get(0);
        Oracle oracle = new Oracle(trust);
        for (TableCounts counts :
                new ExtractFixture(jdbi).load(trust.extracts().get(1)).values()) {
            assertThat(counts.unchanged()).isEqualTo(counts.read());
        }
        lettersAsDefined(trust, oracle);
    }

    @Test
    void sendsMadeInTheProductAreJudgedRecipientByRecipient() throws IOException {
        for (long seed = TRUSTS + 1; seed <= TRUSTS + 6; seed++) {
            RandomTrust trust = new RandomTrust(seed);
            for (Path extract : trust.extracts()) {
                new ExtractFixture(jdbi).load(extract);
            }
            Oracle oracle = new Oracle(trust);
            jdbi.useHandle(handle -> trust.cares.stream()
                    .filter(c -> "CR1".equals(c.team()) && c.discharged() != null && c.rejected() == null)
                    .filter(c -> trust.chance(70))
                    .forEach(care -> sends(handle, trust, oracle, care)));
            lettersAsDefined(trust, oracle);
            core34AsDefined(trust, oracle);
        }
    }

    private static void sends(Handle handle, RandomTrust trust, Oracle oracle, RandomTrust.Care care) {
        UUID provider = provider(handle, trust);
        UUID summary = UUID.randomUUID();
        handle.createUpdate("""
                        insert into discharge_summary (id, provider_id, person_id, referral_id, team_id, state, author,
                                                       author_name, created_at, updated_at)
                        select :summary, provider_id, person_id, id, team_id, 'SIGNED', gen_random_uuid(), 'x', now(), now()
                          from referral where provider_id = :provider and local_id = :referral""")
                .bind("summary", summary)
                .bind("provider", provider)
                .bind("referral", care.id())
                .execute();
        Set<String> recipients = oracle.required(care);
        for (String recipient : recipients) {
            LocalDate day = trust.chance(85) ? care.discharged().plusDays(trust.random.nextInt(6) - 1L) : null;
            oracle.sent(care.id(), recipient, day);
            send(handle, summary, recipient, day);
        }
    }

    private static void send(Handle handle, UUID summary, String recipient, @Nullable LocalDate day) {
        boolean practice = recipient.startsWith("E");
        handle.createUpdate("""
                        with who as (
                          insert into summary_recipient (id, provider_id, person_id, summary_id, kind, practice_code, team_id,
                                                         name, required, included)
                          select gen_random_uuid(), s.provider_id, s.person_id, s.id,
                                 case when :practice then 'PRACTICE' else 'TEAM' end,
                                 case when :practice then :recipient end,
                                 case when not :practice then (select t.id from team t where t.provider_id = s.provider_id
                                                                  and t.local_id = :recipient) end, 'x', true, true
                            from discharge_summary s where s.id = :summary
                          returning *)
                        insert into dispatch (id, provider_id, person_id, team_id, subject_id, channel, recipient, title,
                                              owner_name, state, next_attempt_at, first_sent_at, created_at)
                        select gen_random_uuid(), w.provider_id, w.person_id, s.team_id, w.id, 'EMAIL', 'x', 'x', 'x',
                               case when cast(:at as timestamptz) is null then 'DUE' else 'SENT' end, now(),
                               cast(:at as timestamptz), now()
                          from who w join discharge_summary s on s.id = :summary""")
                .bind("practice", practice)
                .bind("recipient", recipient)
                .bind("summary", summary)
                .bind("at", day == null ? null : atTheEdge(day))
                .execute();
    }

    /** A minute before midnight in London: still that day, whatever the season. */
    private static java.time.OffsetDateTime atTheEdge(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59)).atZone(London.ZONE).toOffsetDateTime();
    }
}
