package org.alongside.gate.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alongside.shared.service.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What the container is told once, as the application starts: cookies over TLS only where this installation is reached by it,
 * and a folder for what is sent that nobody else can read, without what an earlier run has left there, or somebody who hung up in the middle of a file.
 */
@WebListener
public class Installation implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(Installation.class.getName());

    private static final int MINUTES_BETWEEN_SWEEPS = 2;

    @Resource
    private ManagedScheduledExecutorService later;

    private @Nullable ScheduledFuture<?> sweeping;

    @Inject
    private Settings settings;

    @Inject
    private TrustedProxies proxies;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.getSessionCookieConfig().setSecure(settings.tlsOnly());
        proxies.check();
        File own = (File) context.getAttribute(ServletContext.TEMPDIR);
        try {
            Leftovers.sweep(own);
            Leftovers.sweepOlder(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sweeping = later.scheduleWithFixedDelay(
                () -> abandoned(own.toPath()), MINUTES_BETWEEN_SWEEPS, MINUTES_BETWEEN_SWEEPS, TimeUnit.MINUTES);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (sweeping != null) {
            sweeping.cancel(true);
        }
    }

    /** A turn that failed would be the last one. */
    private static void abandoned(Path own) {
        try {
            Leftovers.sweepAbandoned(own);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "What somebody began to send and did not end is still in {0}.", own);
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
