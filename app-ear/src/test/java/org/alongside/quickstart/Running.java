package org.alongside.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The one application and the one browser that the tests of a process share: started when a test first asks for them, on a
 * database of its own, and stopped with the process. It is the quick start's form, but while a class asks for the EAR on Payara
 * Server or for a newer Payara Micro.
 */
final class Running implements AutoCloseable {

    static final String PROCESS = System.getProperty("alongside.process", "1");

    private static Running current;
    private static Running aside;

    private final Application application;
    private final Browser browser;
    private final Thread atTheEnd = new Thread(this::stop);
    private boolean stopped;

    private Running(Application application) throws Exception {
        this.application = application;
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        browser = new Browser(application, "shared");
    }

    static synchronized Running here() {
        try {
            if (current == null) {
                current = new Running(Application.onMicro("shared-micro-" + PROCESS));
            }
            return current;
        } catch (Exception e) {
            throw new IllegalStateException("The application that the tests share did not start", e);
        }
    }

    /** From here on the tests of this process have the EAR, until {@link #onMicroAgain}. */
    static synchronized void onServer() throws Exception {
        aside = current;
        current = new Running(Application.onServer("shared-server-" + PROCESS));
    }

    /** From here on the tests of this process have the newer Payara Micro, until {@link #onMicroAgain}. */
    static synchronized void onNewerMicro() throws Exception {
        aside = current;
        current = new Running(Application.onNewerMicro("shared-newer-" + PROCESS));
    }

    static synchronized void onMicroAgain() {
        if (current != null) {
            current.close();
        }
        current = aside;
    }

    /** What an earlier run left is nothing that a test may find. */
    static String anew(String name) throws Exception {
        Path left = Path.of(System.getProperty("alongside.target"), "it", name).toAbsolutePath();
        LocalPostgres.stopLeftOver(left.resolve("postgresql"));
        if (Files.exists(left)) {
            try (Stream<Path> files = Files.walk(left)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return name;
    }

    Application application() {
        return application;
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        stop();
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            application.discard();
        }
    }
}
