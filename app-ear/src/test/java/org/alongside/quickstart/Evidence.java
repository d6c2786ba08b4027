package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;

/**
 * Around each test of the shared application: a failed one leaves its pages and what the server said since it began; none
 * leaves an open page, another time or a killed server to the next one; and nothing may have gone wrong that was not
 * foreseen, whatever was typed and clicked.
 */
final class Evidence
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, LifecycleMethodExecutionExceptionHandler {

    private static final String NOT_FORESEEN = "\"incident\"";

    private Application.Mark before;

    /** Here and not in the first test, whose time it would count as. */
    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        before = Running.here().application().mark();
        Running.here().browser().photographsOf(context.getRequiredTestClass().getSimpleName());
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        before = Running.here().application().mark();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        Application application = Running.here().application();
        if (context.getExecutionException().isPresent()) {
            keep(context);
        }
        Running.here().browser().closePages();
        application.asBefore();
        String said = application.saidSince(before);
        if (said.contains(NOT_FORESEEN)) {
            Files.writeString(folder(context).resolve("server.log"), said);
        }
        assertThat(said.lines().filter(line -> line.contains(NOT_FORESEEN)).toList())
                .as("what went wrong in the server and was not foreseen")
                .isEmpty();
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        keep(context);
        throw failure;
    }

    private void keep(ExtensionContext context) throws IOException {
        Path folder = folder(context);
        Running.here().browser().keep(folder);
        Files.writeString(
                folder.resolve("server.log"), Running.here().application().saidSince(before));
    }

    private static Path folder(ExtensionContext context) throws IOException {
        String name = context.getRequiredTestClass().getSimpleName();
        Optional<String> method = context.getTestMethod().map(tested -> "." + tested.getName());
        return Files.createDirectories(
                Path.of(System.getProperty("alongside.target"), "failures", name + method.orElse("")));
    }
}
