package org.alongside.quickstart;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the quick start's own database, made once and readable by their owner only. */
final class Credentials {

    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Properties properties = new Properties();

    private Credentials() {}

    static Credentials in(Path data) throws IOException {
        Credentials credentials = new Credentials();
        Path file = data.resolve("credentials.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                credentials.properties.load(reader);
            }
        } else {
            for (String role : new String[] {"postgres", "owner", "application"}) {
                credentials.properties.setProperty(role, random());
            }
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(file)) {
                credentials.properties.store(writer, null);
            }
        }
        return credentials;
    }

    String of(String role) {
        return properties.getProperty(role);
    }

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
