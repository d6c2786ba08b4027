package org.alongside.shared.service;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * An unforeseen error in the log: one line of JSON that is found by the number that the user was told. It has where things
 * went wrong and which rule of the database was broken, and no message of an exception, because these carry what was
 * typed and whom it concerned.
 */
public final class Incident {

    private static final String OURS = "org.alongside.";
    private static final int FRAMES = 8;

    private Incident() {}

    /**
     * @param number what the user was told
     * @param where for example {@code page} or {@code import}
     */
    public static void log(Logger log, String number, String where, Throwable error) {
        log.log(Level.SEVERE, () -> line(number, where, error));
    }

    static String line(String number, String where, Throwable error) {
        JsonArrayBuilder causes = Json.createArrayBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = error; cause != null && seen.add(cause); cause = cause.getCause()) {
            causes.add(cause(cause));
        }
        return Json.createObjectBuilder()
                .add("incident", number)
                .add("where", where)
                .add("causes", causes)
                .build()
                .toString();
    }

    private static JsonObjectBuilder cause(Throwable cause) {
        JsonObjectBuilder told =
                Json.createObjectBuilder().add("type", cause.getClass().getName());
        if (cause instanceof PSQLException database) {
            database(told, database);
        }
        JsonArrayBuilder frames = Json.createArrayBuilder();
        int kept = 0;
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (kept < FRAMES && (kept == 0 || frame.getClassName().startsWith(OURS))) {
                frames.add(frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber());
                kept++;
            }
        }
        return told.add("at", frames);
    }

    private static void database(JsonObjectBuilder told, PSQLException error) {
        told.add("sqlState", String.valueOf(error.getSQLState()));
        ServerErrorMessage server = error.getServerErrorMessage();
        if (server != null) {
            told.add("table", String.valueOf(server.getTable()));
            told.add("column", String.valueOf(server.getColumn()));
            told.add("constraint", String.valueOf(server.getConstraint()));
        }
    }
}
