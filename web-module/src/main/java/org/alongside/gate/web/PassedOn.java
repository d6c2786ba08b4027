package org.alongside.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request that a trusted proxy passed on: from whom it came, and whether over TLS. */
final class PassedOn extends HttpServletRequestWrapper {

    private static final String TLS = "https";
    private static final int TLS_PORT = 443;

    private final String caller;
    private final boolean tls;

    PassedOn(HttpServletRequest request, String caller, @Nullable String scheme) {
        super(request);
        this.caller = caller;
        this.tls = TLS.equals(scheme);
    }

    @Override
    public String getRemoteAddr() {
        return caller;
    }

    @Override
    public boolean isSecure() {
        return tls || super.isSecure();
    }

    @Override
    public String getScheme() {
        return tls ? TLS : super.getScheme();
    }

    @Override
    public int getServerPort() {
        String host = getHeader("Host");
        return tls && (host == null || !host.matches(".*:[0-9]{1,5}")) ? TLS_PORT : super.getServerPort();
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = new StringBuffer(getScheme()).append("://").append(getServerName());
        if (getServerPort() != (getScheme().equals(TLS) ? TLS_PORT : 80)) {
            url.append(':').append(getServerPort());
        }
        return url.append(getRequestURI());
    }
}
