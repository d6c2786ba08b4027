package org.alongside.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.alongside.access.Permission;
import org.alongside.access.StandardRole;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.AuditLog;
import org.alongside.audit.service.Trail;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that is sent twice, four times or at the same moment has one effect, and every sender gets its answer. */
class SubmissionsTest {

    private static final int KEYS = 500;
    private static final int TIMES = 4;

    /** Changes as services make them. */
    static class Service {

        @Access(value = Permission.SIGNED_IN, audit = AuditKind.CHANGE)
        public UUID make() {
            return UUID.randomUUID();
        }

        @Access(value = Permission.SIGNED_IN, audit = AuditKind.CHANGE)
        public int count() {
            return 1;
        }

        @Access(value = Permission.SIGNED_IN, audit = AuditKind.CHANGE)
        public void finish() {}

        @Access(value = Permission.SIGNED_IN, audit = AuditKind.CHANGE)
        public String secret() {
            return "told once";
        }
    }

    private final TestDatabase database = TestDatabase.migrated();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Principal admin = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);
    private Principal sam = admin;

    @BeforeEach
    void effects() throws Exception {
        database.system().useHandle(h -> h.execute("update provider set own = true"));
        UUID account = transactions
                .as(admin, () -> transactions.service(NewAccounts.class).makeForTeam(trust.team("CRT"), "SHIFT_LEAD"))
                .get(0)
                .id();
        sam = new Principal(
                "sam",
                "Sam",
                account,
                trust.provider(),
                StandardRole.SHIFT_LEAD.permissions(),
                List.of(),
                Principal.Scope.TEAM);
        try (Connection owner = database.owner();
                PreparedStatement table = owner.prepareStatement("create table effect (key uuid)");
                PreparedStatement grant = owner.prepareStatement("grant all on effect to app_role")) {
            table.execute();
            grant.execute();
        }
    }

    /** One request on a connection and a transaction of its own, through the interceptor. */
    private @Nullable Object request(UUID key, String... methods) throws Exception {
        try (Connection connection = database.application().getConnection()) {
            connection.setAutoCommit(false);
            Jdbi jdbi = Jdbi.create(() -> new Kept(connection).open());
            jdbi.registerArrayType(String.class, "text");
            CurrentUser user = new CurrentUser();
            user.become(sam);
            user.sends(key);
            AccessInterceptor interceptor = Wiring.wire(
                    AccessInterceptor.class,
                    user,
                    new RowSecurity(jdbi, new BusinessClock()),
                    Wiring.wire(AuditLog.class, jdbi),
                    new Trail(),
                    Wiring.wire(Submissions.class, jdbi, user));
            Object last = null;
            for (String method : methods) {
                last = interceptor.around(call(method, () -> {
                    jdbi.useHandle(h -> h.execute("insert into effect values (?)", key));
                    return Service.class.getMethod(method).invoke(new Service());
                }));
            }
            connection.commit();
            return last;
        }
    }

    /** A connection that only its transaction closes. */
    private record Kept(Connection connection) {
        Connection open() {
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    private static InvocationContext call(String name, Callable<Object> work) throws NoSuchMethodException {
        var called = Service.class.getMethod(name);
        return (InvocationContext) Proxy.newProxyInstance(
                SubmissionsTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (self, asked, arguments) -> asked.getName().equals("getMethod") ? called : work.call());
    }

    private long effects(String where) {
        return trust.count("select count(*) from effect where " + where);
    }

    @Test
    void everySenderGetsTheAnswerOfTheFirst() throws Exception {
        UUID key = UUID.randomUUID();
        Object made = request(key, "make");
        assertThat(request(key, "make")).isEqualTo(made);
        assertThat(request(UUID.randomUUID(), "make")).isNotEqualTo(made);
        UUID other = UUID.randomUUID();
        assertThat(request(other, "count")).isEqualTo(1);
        assertThat(request(other, "count")).isEqualTo(1);
        UUID third = UUID.randomUUID();
        request(third, "finish");
        assertThat(request(third, "finish")).isNull();
        assertThat(effects("true")).isEqualTo(4);
    }

    @Test
    void oneFormMayMakeSeveralChangesEachOnce() throws Exception {
        UUID key = UUID.randomUUID();
        request(key, "finish", "make", "finish");
        request(key, "finish", "make", "finish");
        assertThat(effects("true")).isEqualTo(3);
    }

    @Test
    void whatIsToldOnceIsNotToldAgain() throws Exception {
        UUID key = UUID.randomUUID();
        assertThat(request(key, "secret")).isEqualTo("told once");
        assertThatThrownBy(() -> request(key, "secret"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("access.sentTwice"));
        assertThatThrownBy(() -> request(key, "finish")).isInstanceOf(Refused.class);
        assertThat(effects("true")).isOne();
    }

    @Test
    void aFormThatWasRefusedCanBeSentAgain() throws Exception {
        UUID key = UUID.randomUUID();
        transactionThatFails(key);
        request(key, "finish");
        assertThat(effects("true")).isOne();
    }

    private void transactionThatFails(UUID key) throws Exception {
        try (Connection connection = database.application().getConnection()) {
            connection.setAutoCommit(false);
            Jdbi jdbi = Jdbi.create(() -> new Kept(connection).open());
            CurrentUser user = new CurrentUser();
            user.become(sam);
            user.sends(key);
            AccessInterceptor interceptor = Wiring.wire(
                    AccessInterceptor.class,
                    user,
                    new RowSecurity(jdbi, new BusinessClock()),
                    new Trail(),
                    Wiring.wire(Submissions.class, jdbi, user));
            assertThatThrownBy(() -> interceptor.around(call("finish", () -> {
                        throw new RuleBroken("task.outcomeMissing");
                    })))
                    .isInstanceOf(Refused.class);
            connection.rollback();
        }
    }

    private long sent(boolean withKeys) throws Exception {
        List<UUID> sendings = new ArrayList<>();
        IntStream.range(0, KEYS).forEach(i -> sendings.addAll(Collections.nCopies(TIMES, UUID.randomUUID())));
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (UUID key : sendings) {
            all.add(clients.submit(() -> withKeys ? request(key, "make") : request(UUID.randomUUID(), "make")));
        }
        for (Future<?> one : all) {
            one.get(60, TimeUnit.SECONDS);
        }
        clients.shutdown();
        return effects("true");
    }

    @Test
    void twoThousandSendingsOfFiveHundredFormsHaveFiveHundredEffects() throws Exception {
        assertThat(sent(true)).isEqualTo(KEYS);
        assertThat(trust.count("select count(*) from audit_event where action = 'Service.make'"))
                .as("what was not done is not in the audit")
                .isEqualTo(KEYS);
    }

    @Test
    void withoutTheirKeysTheyHaveTwoThousand() throws Exception {
        assertThat(sent(false)).isEqualTo(KEYS * TIMES);
    }

    @Test
    void formsAreForgottenAfterTwoDays() throws Exception {
        UUID key = UUID.randomUUID();
        request(key, "finish");
        SentForms forms = transactions.service(SentForms.class);
        transactions.run(Principal.SYSTEM, () -> forms.forget(Instant.now().plusSeconds(3600)));
        assertThat(trust.count("select count(*) from submission")).isOne();
        transactions.run(
                Principal.SYSTEM,
                () -> forms.forget(Instant.now().plus(Submissions.KEPT).plusSeconds(60)));
        assertThat(trust.count("select count(*) from submission")).isZero();
    }
}
