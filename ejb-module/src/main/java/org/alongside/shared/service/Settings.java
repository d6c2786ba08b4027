package org.alongside.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings of this installation, from the environment or a settings file. Each is explained in docs/install.md. */
@ApplicationScoped
public class Settings {

    public Profile profile() {
        return Profile.valueOf(
                value("ALONGSIDE_PROFILE").orElse("production").strip().toUpperCase(Locale.ROOT));
    }

    /** The test clock is never there in production, whatever the settings say. */
    public boolean testClock() {
        return profile() != Profile.PRODUCTION
                && value("ALONGSIDE_TEST_CLOCK").filter("true"::equals).isPresent();
    }

    public Optional<String> bootstrapToken() {
        return value("ALONGSIDE_BOOTSTRAP_TOKEN");
    }

    public Optional<String> demoPassword() {
        return value("ALONGSIDE_DEMO_PASSWORD");
    }

    /** Where mail goes: {@code smtp://host:port}, {@code smtps://host:port} or {@code file:/folder}; nowhere where it is not set. */
    public Optional<String> mail() {
        return value("ALONGSIDE_MAIL");
    }

    /** As whom the product signs in to the mail server; it does not where this is not set. */
    public Optional<String> mailUser() {
        return value("ALONGSIDE_MAIL_USER");
    }

    public String mailPassword() {
        return value("ALONGSIDE_MAIL_PASSWORD").orElse("");
    }

    /** Who is told when something is not in order: addresses with commas between them; whoever may see Health where it is not set. */
    public Optional<String> healthMail() {
        return value("ALONGSIDE_HEALTH_MAIL");
    }

    /** Where recipients of personal links reach this installation: {@code https://host/path}, without a slash at its end. */
    public Optional<String> address() {
        return value("ALONGSIDE_ADDRESS").map(address -> address.replaceAll("/+$", ""));
    }

    /** Addresses or ranges of what stands in front and says for whom it asks; nothing is believed where it is not set. */
    public Optional<String> trustedProxies() {
        return value("ALONGSIDE_TRUSTED_PROXIES");
    }

    /** Whether browsers come by TLS only: in production always, and wherever the address says so. */
    public boolean tlsOnly() {
        return profile() == Profile.PRODUCTION
                || address().filter(address -> address.startsWith("https:")).isPresent();
    }

    /** The demonstration trust's extract, which the quick start hands over when it has made one. */
    public Optional<Path> demonstrationExtract() {
        return value("alongside.demonstration.extract").map(Path::of);
    }

    public String databaseUrl() {
        return value("DB_URL").orElse("jdbc:postgresql://127.0.0.1:5432/alongside");
    }

    public String databaseUser() {
        return value("DB_USER").orElse("alongside_app");
    }

    public String databasePassword() {
        return value("DB_PASSWORD").orElse("alongside");
    }

    public Optional<String> ownerUser() {
        return value("DB_OWNER_USER");
    }

    public String ownerPassword() {
        return value("DB_OWNER_PASSWORD").orElse("");
    }

    private static Optional<String> value(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).filter(v -> !v.isBlank());
    }
}
