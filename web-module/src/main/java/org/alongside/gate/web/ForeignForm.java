package org.alongside.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form that none of our pages sends: a browser says that another site made it (Sec-Fetch-Site, and Origin where it does not know
 * that), or its fields stand in an address, where a link can put them. An origin {@code null} says nothing: that is what browsers
 * send from our own pages too, because these tell nobody where they come from (Referrer-Policy). The view state and the cookies' SameSite hold against both already; this holds without them.
 */
final class ForeignForm {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final String STATE = "jakarta.faces.ViewState";

    private ForeignForm() {}

    /** @param own address of this installation, where the settings have one */
    static boolean is(HttpServletRequest request, Supplier<Optional<String>> own) {
        boolean reading = READING.contains(request.getMethod());
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return is(reading, site, reading ? request.getParameter(STATE) : null)
                || !reading && site == null && origin != null && foreign(origin, request.getHeader("Host"), own.get());
    }

    /** What stands in front may speak another scheme and port than this server does, so that hosts are compared. */
    static boolean foreign(String origin, @Nullable String host, Optional<String> own) {
        String from = host(origin);
        return !origin.equals("null")
                && Stream.concat(Stream.ofNullable(host).map("http://"::concat), own.stream())
                        .noneMatch(address -> !from.isEmpty() && from.equals(host(address)));
    }

    private static String host(String address) {
        try {
            URI uri = URI.create(address);
            // a name with an underscore is none to java.net.URI, and is one to browsers
            String host = uri.getHost() == null ? uri.getRawAuthority() : uri.getHost();
            return host == null ? "" : host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    static boolean is(boolean reading, @Nullable String site, @Nullable String state) {
        return reading ? state != null : site != null && !OURS.contains(site);
    }
}
