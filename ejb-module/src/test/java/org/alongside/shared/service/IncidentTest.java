package org.alongside.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** The log says where something went wrong and never about whom. */
class IncidentTest {

    private static JsonObject read(String line) {
        return Json.createReader(new StringReader(line)).readObject();
    }

    private static Throwable refused(Consumer<Handle> work) {
        return catchThrowable(() -> TestDatabase.migrated().system().useHandle(work::accept));
    }

    @Test
    void aNameThatTheDatabaseRefusedIsNotInTheLog() {
        Throwable error = refused(h -> h.createQuery("select cast(:name as integer)")
                .bind("name", "Secretname")
                .mapTo(Integer.class)
                .one());
        assertThat(error)
                .as("positive control: the database repeats what it refused")
                .hasStackTraceContaining("Secretname");
        String line = Incident.line("ab12cd34", "page", error);
        assertThat(line).doesNotContain("Secretname").doesNotContain("\n").contains("IncidentTest.lambda");
        assertThat(read(line).getString("incident")).isEqualTo("ab12cd34");
        assertThat(read(line).getString("where")).isEqualTo("page");
    }

    @Test
    void theRuleThatWasBrokenIsInTheLog() {
        Throwable error =
                refused(h -> h.execute("insert into role_permission (role, permission) values ('NO_SUCH_ROLE', 'X')"));
        JsonArray causes = read(Incident.line("ab12cd34", "page", error)).getJsonArray("causes");
        JsonObject last = causes.getJsonObject(causes.size() - 1);
        assertThat(last.getString("type")).isEqualTo("org.postgresql.util.PSQLException");
        assertThat(last.getString("sqlState")).startsWith("23");
        assertThat(last.getString("table")).isEqualTo("role_permission");
        assertThat(last.getString("constraint")).startsWith("role_permission");
    }

    @Test
    void anErrorThatCausesItselfEndsAndOneLineIsWritten() {
        IllegalStateException outer = new IllegalStateException("typed text\nsecond line");
        IllegalArgumentException inner = new IllegalArgumentException("more typed text", outer);
        outer.initCause(inner);
        List<String> lines = new ArrayList<>();
        Logger log = Logger.getAnonymousLogger();
        log.setUseParentHandlers(false);
        log.addHandler(new Handler() {
            @Override
            public void publish(LogRecord written) {
                lines.add(written.getMessage());
                assertThat(written.getThrown())
                        .as("a stack trace would carry the messages")
                        .isNull();
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        Incident.log(log, "n1", "import", outer);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).doesNotContain("typed").doesNotContain("\n");
        assertThat(read(lines.get(0)).getJsonArray("causes")).hasSize(2);
    }
}
