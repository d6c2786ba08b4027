package org.alongside.board.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule by which a board is in order, as it stands in the database: a table of cases, and that no reason moves anybody down. */
class BoardPlaceTest {

    private static final Jdbi DATABASE = TestDatabase.migrated().system();

    /** Hours before (negative) and after a moment at which it is asked; each value of a reason is worse than the one before it. */
    private static final String ALL = """
        with one as (
          select row_number() over () as id, d.n as d, s.n as s, a.n as a, m.n as m, x.n as x, p.band, p.since, -p.reasons as fewer
            from (values (1, null), (2, -1)) d (n, h)
           cross join (values (1, null), (2, 5), (3, 1), (4, -1), (5, -5)) s (n, h)
           cross join (values (1, null), (2, 3), (3, -2), (4, -6)) a (n, h)
           cross join (values (1, null), (2, 4), (3, -3), (4, -7)) m (n, h)
           cross join (values (1, 9), (2, 8), (3, -8), (4, -9), (5, null)) x (n, h)
           cross join (values (timestamptz '2026-11-25 12:00Z')) t (now)
           cross join lateral board_place(t.now, t.now + d.h * interval '1 hour', t.now + s.h * interval '1 hour',
                                          t.now + a.h * interval '1 hour', t.now + m.h * interval '1 hour', t.now + x.h * interval '1 hour') p),
        pair as (
          select b.band, b.since, b.fewer, w.band as worse_band, w.since as worse_since, w.fewer as worse_fewer
            from one b join one w on w.d >= b.d and w.s >= b.s and w.a >= b.a and w.m >= b.m and w.x >= b.x and w.id <> b.id)
        """;

    @ParameterizedTest(name = "{6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-1, -, -, -, 2, 0, in danger",
                "-1, -9, -9, -9, -, 0, in danger before everything else",
                "-, -1, -, -, 2, 1, should have been seen",
                "-, -1, -5, -5, 2, 1, should have been seen before an answer that is late",
                "-, 1, -5, -, 2, 2, whoever referred waits too long",
                "-, 1, -, -5, 2, 2, a message waits too long",
                "-, -, 5, 5, -, 4, an answer that has time does not count",
                "-, 1, -, -, -, 3, has time left to be seen",
                "-, -, -, -, -, 4, nobody goes",
                "-, -, -, -, -1, 4, somebody should have gone",
                "-, -, -, -, 0, 5, somebody goes now",
                "-, 0, -, -, 2, 3, the last moment is in time"
            })
    void aRowIsInTheBandOfItsWorstReason(
            Integer danger, Integer seeBy, Integer answerBy, Integer messageBy, Integer next, int band, String why) {
        int found = DATABASE.withHandle(handle -> handle.createQuery("""
            select p.band from (values (timestamptz '2026-11-25 12:00Z')) t (now) cross join lateral board_place(t.now,
              t.now + cast(? as integer) * interval '1 hour', t.now + cast(? as integer) * interval '1 hour',
              t.now + cast(? as integer) * interval '1 hour', t.now + cast(? as integer) * interval '1 hour',
              t.now + cast(? as integer) * interval '1 hour') p""")
                .bind(0, danger)
                .bind(1, seeBy)
                .bind(2, answerBy)
                .bind(3, messageBy)
                .bind(4, next)
                .mapTo(Integer.class)
                .one());
        assertThat(found).as(why).isEqualTo(band);
    }

    @Test
    void whoIsOwedSomethingForLongestComesFirstAmongThoseWhoAreLate() {
        List<String> names = DATABASE.withHandle(
                handle -> handle.createQuery("""
                    select x.name from (values (timestamptz '2026-11-25 12:00Z')) t (now)
                     cross join (values ('seen by eleven', -1, null, null), ('a message since six', -1, null, -6),
                                        ('seen by nine', -3, null, null), ('seen by nine, and an answer', -3, -3, null)) x (name, s, a, m)
                     cross join lateral board_place(t.now, null, t.now + x.s * interval '1 hour', t.now + x.a * interval '1 hour',
                                                    t.now + x.m * interval '1 hour', null) p
                     order by p.band, p.since, p.reasons desc""").mapTo(String.class).list());
        assertThat(names)
                .containsExactly(
                        "a message since six", "seen by nine, and an answer", "seen by nine", "seen by eleven");
    }

    /** Every combination of reasons against every one in which none is better and one is worse. */
    @Test
    void aReasonMoreOrAWorseOneNeverMovesARowDown() {
        assertThat(count("")).as("pairs that are looked at").isGreaterThan(50_000);
        assertThat(count(" where (worse_band, worse_since, worse_fewer) > (band, since, fewer)"))
                .isZero();
        assertThat(count(" where (worse_band, worse_since, worse_fewer) < (band, since, fewer)"))
                .as("and moves many of them up")
                .isGreaterThan(10_000);
    }

    private static int count(String which) {
        return DATABASE.withHandle(handle -> handle.createQuery(ALL + "select count(*) from pair" + which)
                .mapTo(Integer.class)
                .one());
    }
}
