package org.alongside.incontainer;

import static org.alongside.incontainer.Inside.bean;
import static org.alongside.incontainer.Inside.request;
import static org.alongside.incontainer.Inside.texts;
import static org.alongside.incontainer.Inside.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.transaction.RollbackException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.call.service.CallBackSteps;
import org.alongside.dispatch.service.OutboxSteps;
import org.alongside.exchange.service.ImportSteps;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Notes;
import org.alongside.gate.service.Principal;
import org.alongside.handover.service.EscalationSteps;
import org.alongside.intake.service.IntakeSteps;
import org.alongside.report.service.ReportSteps;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The steps of what runs in the background: each in a transaction of its own, whoever calls it. */
public interface StepsInServer {

    private static String connection(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getString(1);
        }
    }

    /** On which connections a call runs its statements. */
    private static Set<String> connections(Runnable call) {
        Set<String> connections = new TreeSet<>();
        WatchedSql.watched((connection, sql) -> connections.add(connection(connection)), call);
        return connections;
    }

    private static Map<String, Runnable> steps() {
        Map<String, Runnable> steps = new LinkedHashMap<>();
        steps.put("import", () -> bean(ImportSteps.class).claim());
        steps.put("progress of an import", () -> bean(ImportSteps.class).progress(UUID.randomUUID(), 1));
        steps.put("outbox", () -> bean(OutboxSteps.class).claim());
        steps.put("escalation", () -> bean(EscalationSteps.class).due());
        steps.put("one escalation", () -> bean(EscalationSteps.class).look(UUID.randomUUID()));
        steps.put("report", () -> bean(ReportSteps.class).claim());
        steps.put("call-backs", () -> bean(CallBackSteps.class).due());
        steps.put("answers to referrals", () -> bean(IntakeSteps.class).late());
        return steps;
    }

    @Test
    default void eachStepIsATransactionOfItsOwn() {
        request(
                Principal.SYSTEM,
                () -> within(true, () -> {
                    Set<String> callers = connections(() -> bean(Notes.class).read());
                    assertThat(callers).hasSize(1);
                    assertThat(connections(() -> bean(Notes.class).count()))
                            .as("what is no step shares the transaction of its caller")
                            .isEqualTo(callers);
                    steps().forEach((name, step) ->
                            assertThat(connections(step)).as(name).hasSize(1).doesNotContainAnyElementsOf(callers));
                    return true;
                }));
    }

    @Test
    default void aStepLeavesTheScopeOfItsCallersTransaction() {
        Principal lead = new Principal(
                "steps.scope",
                "Sam",
                UUID.randomUUID(),
                null,
                Set.of(Permission.values()),
                List.of(),
                Principal.Scope.TEAM);
        request(
                lead,
                () -> within(true, () -> {
                    assertThat(bean(Notes.class).read()).startsWith("TEAM ");
                    bean(CurrentUser.class).become(Principal.SYSTEM);
                    bean(OutboxSteps.class).claim();
                    assertThat((String) bean(Jdbi.class)
                                    .withHandle(
                                            handle -> handle.createQuery("select current_setting('alongside.scope')")
                                                    .mapTo(String.class)
                                                    .one()))
                            .isEqualTo("TEAM");
                    return true;
                }));
    }

    @Test
    default void aStepThatFailsLeavesItsCallersTransaction() {
        request(
                Principal.SYSTEM,
                () -> within(true, () -> {
                    bean(Notes.class).make("before the step");
                    assertThatThrownBy(() -> WatchedSql.watched(
                                    StepsInServer::fault,
                                    () -> bean(EscalationSteps.class).due()))
                            .isInstanceOf(EJBException.class);
                    bean(Notes.class).make("after the step");
                    return true;
                }));
        assertThat(texts("select text from incontainer_note order by 1"))
                .containsExactly("after the step", "before the step");
    }

    @Test
    default void whatIsNoStepTakesItsCallersTransactionWithIt() {
        assertThatThrownBy(() -> request(
                        Principal.SYSTEM,
                        () -> within(true, () -> {
                            bean(Notes.class).make("before");
                            assertThatThrownBy(() -> WatchedSql.watched(
                                            StepsInServer::fault,
                                            () -> bean(Notes.class).count()))
                                    .isInstanceOf(EJBException.class);
                            return true;
                        })))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(RollbackException.class);
        assertThat(texts("select text from incontainer_note")).isEmpty();
    }

    private static void fault(Connection connection, String sql) {
        throw new IllegalStateException("fault");
    }
}
