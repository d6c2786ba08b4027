package org.alongside.dispatch.service;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Where e-mail goes, as ALONGSIDE_MAIL says it: {@code smtps://host}, {@code smtp://host} (which goes on by TLS before anything is
 * said) or {@code file:/folder}. What is sent has names in it, so the connection is encrypted and the server shows a certificate for
 * its name; {@code tls=off} takes that away for a relay on the same machine, and Health says so for as long as it is so.
 */
public final class MailChannel {

    private static final String TIMEOUT_MILLIS = "10000";
    private static final int SMTP = 25;
    private static final int SMTPS = 465;

    private final URI address;
    private final Map<String, String> options;

    private MailChannel(URI address) {
        this.address = address;
        options = Arrays.stream(
                        Optional.ofNullable(address.getQuery()).orElse("").split("&"))
                .map(option -> option.split("=", 2))
                .filter(option -> option.length == 2)
                .collect(Collectors.toMap(option -> option[0], option -> option[1], (one, other) -> other));
    }

    /** @throws MailRefused where the setting is no address of a mail server or a folder */
    public static MailChannel of(String setting) {
        try {
            URI address = URI.create(setting.strip());
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean server = scheme.equals("smtp") || scheme.equals("smtps");
            if (server && address.getHost() != null || scheme.equals("file") && address.getPath() != null) {
                return new MailChannel(address);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new MailRefused("ALONGSIDE_MAIL is none of smtp://host:port, smtps://host:port and file:/folder.");
    }

    /** The folder in which each message becomes a file; empty where a server takes them. */
    Optional<Path> folder() {
        return address.getScheme().equalsIgnoreCase("file")
                ? Optional.of(Path.of(URI.create("file:" + address.getRawPath())))
                : Optional.empty();
    }

    /** Whether whoever is on the network can read what is sent. */
    public boolean inClear() {
        return address.getScheme().equalsIgnoreCase("smtp") && "off".equals(options.get("tls"));
    }

    /** Who sends, as mail servers see it. */
    String from() {
        return options.getOrDefault("from", "no-reply@alongside.invalid");
    }

    /** @param signsIn whether there is a user for whom the server asks */
    Properties properties(boolean signsIn) {
        boolean tls = address.getScheme().equalsIgnoreCase("smtps");
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", String.valueOf(address.getHost()));
        int port = address.getPort() < 0 ? (tls ? SMTPS : SMTP) : address.getPort();
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(!tls && !inClear()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", Boolean.toString(signsIn));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return properties;
    }
}
