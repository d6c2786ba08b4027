package org.alongside.gate.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.alongside.gate.Permission;
import org.jspecify.annotations.Nullable;

/**
 * What each address of the product needs, from {@code pages.properties}. It is looked at before any code of a page runs;
 * the services that the page calls judge the caller again.
 */
public final class PagePermissions {

    private static final Map<String, Permission> PAGES = read();

    private PagePermissions() {}

    /** Empty where there is no such address. */
    static Optional<Permission> of(String path) {
        return Optional.ofNullable(PAGES.get(path));
    }

    /** Addresses that judge their own callers, and what pages are made of: styles and scripts. */
    static boolean judgedElsewhere(String path) {
        return Address.ofApi(path) || Address.ofResource(path);
    }

    /** What anybody may ask for without signing in. */
    public static boolean open(String path) {
        return judgedElsewhere(path)
                || of(path).filter(Permission.PUBLIC::equals).isPresent();
    }

    private static Map<String, Permission> read() {
        Properties rows = new Properties();
        try (@Nullable
                InputStream file = PagePermissions.class.getResourceAsStream("/org/alongside/gate/pages.properties")) {
            rows.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Permission> pages = new HashMap<>();
        rows.forEach((path, permission) -> pages.put((String) path, Permission.valueOf((String) permission)));
        return Map.copyOf(pages);
    }
}
