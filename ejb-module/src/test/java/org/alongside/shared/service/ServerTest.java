package org.alongside.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.alongside.access.service.DemonstrationAccounts;
import org.alongside.audit.service.AuditSealer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** When a server is ready, what time it is there, and that the audit is sealed and has room. */
class ServerTest {

    private static Settings settings(boolean demonstration) {
        return new Settings() {
            @Override
            public Optional<Path> demonstrationExtract() {
                return demonstration ? Optional.of(Path.of("demonstration.zip")) : Optional.empty();
            }
        };
    }

    private static boolean ready(Jdbi jdbi, boolean demonstration) {
        Timers timers = new Timers();
        timers.start();
        DemonstrationAccounts accounts = Wiring.wire(DemonstrationAccounts.class, jdbi);
        return Wiring.wire(ServerStatus.class, jdbi, settings(demonstration), timers, new Pulse(), accounts)
                .answers();
    }

    @Test
    void isReadyWithItsSchemaAndADemonstrationWithItsAccounts() {
        Jdbi jdbi = TestDatabase.migrated().system();
        assertThat(ready(jdbi, false)).isTrue();
        assertThat(ready(jdbi, true)).isFalse();
        jdbi.useHandle(h -> {
            h.execute("insert into provider (ods_code) values ('ZDT')");
            h.execute("insert into account (id, username, display_name, password_hash, provider_id)"
                    + " select gen_random_uuid(), 'demo.lead', 'x', 'x', id from provider");
        });
        assertThat(ready(jdbi, true)).isTrue();
    }

    @Test
    void isNotReadyWithoutASchemaOrADatabase() {
        assertThat(ready(TestDatabase.bare().system(), false)).isFalse();
        assertThat(ready(Jdbi.create("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1"), false))
                .isFalse();
    }

    @Test
    void aMovedClockTicksOnFromThereAndCanBePutBack() {
        BusinessClock clock = new BusinessClock();
        Instant wanted = Instant.parse("2027-03-28T00:59:59Z");
        clock.moveTo(wanted);
        assertThat(Duration.between(wanted, clock.instant())).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2027, 3, 28));
        assertThat(clock.withZone(ZoneId.of("UTC")).instant()).isAfterOrEqualTo(wanted);
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Europe/London"));
        clock.reset();
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void whatWasAddedToTheAuditIsSealedAndTheSealsHold() {
        Jdbi jdbi = TestDatabase.migrated().system();
        jdbi.useHandle(h -> h.execute("insert into audit_event (principal, kind, action, permission, outcome)"
                + " values ('sam', 'READ', 'Records.open', 'OPEN_RECORD', 'DONE')"));
        SealedBy.timer(jdbi);
        assertThat(count(jdbi, "select count(*) from audit_block")).isOne();
        SealedBy.timer(jdbi);
        assertThat(count(jdbi, "select count(*) from audit_block"))
                .as("nothing new, no new seal")
                .isOne();
        assertThat(jdbi.<Boolean, RuntimeException>withHandle(h -> h.createQuery("select audit_broken_block() is null")
                        .mapTo(Boolean.class)
                        .one()))
                .isTrue();
        assertThat(count(jdbi, "select count(*) from pg_inherits where inhparent = 'audit_event'::regclass"))
                .as("two years ahead, and one for the rest")
                .isGreaterThanOrEqualTo(26);
    }

    private static long count(Jdbi jdbi, String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }

    /** The sealer's timer, called as the server calls it. */
    private static final class SealedBy {
        private static void timer(Jdbi jdbi) {
            AuditSealer sealer = Wiring.wire(AuditSealer.class, jdbi);
            for (String timer : new String[] {"seal", "partitions"}) {
                try {
                    var method = AuditSealer.class.getDeclaredMethod(timer);
                    method.setAccessible(true);
                    method.invoke(sealer);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
