package org.alongside.backup.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's own {@code pg_dump} and {@code pg_restore}, which every version of it brings along. They end with the command
 * that started them: when it is stopped they are told to, and when it is killed the dump that it hands over ends too early,
 * which undoes a restore.
 */
final class PostgresPrograms {

    private PostgresPrograms() {}

    static void run(Target target, String program, List<String> arguments) {
        talk(target.forPrograms(), program, arguments, null, line -> {});
    }

    /** @param dump is handed over bit by bit, and not left to the program to open */
    static void restore(Target target, Path dump, List<String> arguments) {
        talk(target.forPrograms(), "pg_restore", arguments, dump, line -> {});
    }

    /** Reads a dump to its end, without a database; each line of what would be put into one is passed on. */
    static void read(Path dump, Consumer<String> lines) {
        talk(Map.of(), "pg_restore", List.of("--file=-", dump.toString()), null, lines);
    }

    private static void talk(
            Map<String, String> environment,
            String program,
            List<String> arguments,
            @Nullable Path handedOver,
            Consumer<String> lines) {
        try {
            Process process = started(environment, program, arguments);
            Thread hook = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(hook);
            try (BufferedReader out = process.inputReader(StandardCharsets.ISO_8859_1)) {
                CompletableFuture<String> complaints = complaints(process);
                apart(() -> hand(handedOver, process));
                out.lines().forEach(lines);
                if (process.waitFor() != 0) {
                    throw new MaintenanceFailed(
                            program + " could not do it: " + complaints.join().strip());
                }
            } finally {
                process.destroy();
                forget(hook);
            }
        } catch (IOException e) {
            throw new MaintenanceFailed(program + " cannot be run. Install the client programs of PostgreSQL, of the"
                    + " server's version or later, and have them on the PATH. (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MaintenanceFailed(program + " was interrupted.");
        }
    }

    private static Process started(Map<String, String> environment, String program, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        environment.forEach((name, value) -> {
            if (!value.isEmpty()) {
                builder.environment().put(name, value);
            }
        });
        return builder.start();
    }

    private static CompletableFuture<String> complaints(Process process) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                PostgresPrograms::apart);
    }

    private static void apart(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static void hand(@Nullable Path file, Process process) {
        try (OutputStream in = process.getOutputStream()) {
            if (file != null) {
                Files.copy(file, in);
            }
        } catch (IOException e) {
            // it ended before it had all; it says itself why
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // this program is ending, and the other with it
        }
    }
}
