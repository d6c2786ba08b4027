package org.alongside.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build, as the footer and the status show it. */
@Named
@ApplicationScoped
public class Version {

    private final Properties properties = new Properties();

    public Version() {
        try (InputStream in = Version.class.getResourceAsStream("/version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getNumber() {
        return properties.getProperty("version");
    }
}
