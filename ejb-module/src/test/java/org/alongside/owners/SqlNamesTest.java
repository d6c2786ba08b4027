package org.alongside.owners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a piece of SQL names is found, and what only looks like a name is not. */
class SqlNamesTest {

    @Test
    void tablesBehindEachWordOfSql() {
        assertThat(SqlNames.in("""
                with c as (select * from referral r, care_contact c left join lateral (select 1 from team) t on true)
                insert into task select * from only staff -- from nothing
                union select 1 from ward w join agency a using (id)"""))
                .contains("referral", "care_contact", "team", "task", "staff", "ward", "agency")
                .doesNotContain("nothing");
        assertThat(SqlNames.in("update duty set phone = x.phone from rota x where true"))
                .contains("duty", "rota");
        assertThat(SqlNames.in("delete from pair p using handover h, dispatch d where p.id = h.id"))
                .contains("pair", "handover", "dispatch");
    }

    @Test
    void tablesAsPostgresqlWritesThem() {
        assertThat(
                        SqlNames.in(
                                "SELECT 1\n FROM ((crisis_care k\n JOIN care_contact c ON (k.id = c.id)) LEFT JOIN alongside.ward w ON true)"))
                .contains("crisis_care", "care_contact", "ward");
        assertThat(SqlNames.quoted("foreach t in array array['assessment', 'onward_referral'] loop"))
                .containsExactly("assessment", "onward_referral");
    }

    @Test
    void functionsThatAreCalled() {
        assertThat(SqlNames.in("select code_label('X', c.code), t.count(1) from alongside.on_duty(now()) d"))
                .contains("code_label()", "on_duty()", "on_duty")
                .doesNotContain("count()");
    }

    @Test
    void stringsOfJavaThatAreSqlAndNoOthers() {
        String source = """
                class A {
                    // "select 1 from comment"
                    static final String SQL = \"""
                            select 1
                              from referral\""";
                    String prose = "The team is told.", part = " join staff s on true", name = "care_contact", one = "team";
                }""";
        assertThat(SqlNames.strings(source)).hasSize(5);
        assertThat(SqlNames.strings(source).stream().flatMap(string -> SqlNames.inJava(string).stream()))
                .containsExactlyInAnyOrder("referral", "staff", "care_contact");
    }
}
