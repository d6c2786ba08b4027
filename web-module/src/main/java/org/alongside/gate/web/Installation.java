package org.alongside.gate.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.alongside.shared.service.Settings;

/**
 * What the container is told once, as the application starts: cookies over TLS only where this installation is reached by it,
 * and a folder for what is sent that nobody else can read, without what an earlier run has left there.
 */
@WebListener
public class Installation implements ServletContextListener {

    @Inject
    private Settings settings;

    @Inject
    private TrustedProxies proxies;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.getSessionCookieConfig().setSecure(settings.tlsOnly());
        proxies.check();
        try {
            Leftovers.sweep((File) context.getAttribute(ServletContext.TEMPDIR));
            Leftovers.sweepOlder(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a cookie that this request is answered with stays in TLS. */
    public static boolean overTls(HttpServletRequest request) {
        return request.isSecure() || tlsOnly(request);
    }

    /** Whether browsers are told to come by TLS only. */
    static boolean tlsOnly(HttpServletRequest request) {
        return request.getServletContext().getSessionCookieConfig().isSecure();
    }
}
