package org.alongside.backup.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL's own {@code pg_dump} and {@code pg_restore}, which every version of it brings along. */
final class PostgresPrograms {

    private PostgresPrograms() {}

    static void run(Target target, String program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        for (Map.Entry<String, String> variable : target.forPrograms().entrySet()) {
            if (!variable.getValue().isEmpty()) {
                builder.environment().put(variable.getKey(), variable.getValue());
            }
        }
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new MaintenanceFailed(program + " could not do it: " + said);
            }
        } catch (IOException e) {
            throw new MaintenanceFailed(program + " cannot be run. Install the client programs of PostgreSQL, of the"
                    + " server's version or later, and have them on the PATH. (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MaintenanceFailed(program + " was interrupted.");
        }
    }
}
