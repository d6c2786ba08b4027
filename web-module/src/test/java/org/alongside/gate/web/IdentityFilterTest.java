package org.alongside.gate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.PageGate;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.ServerStatus;
import org.alongside.shared.service.Settings;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.Answering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody reaches the code of a page without what its row asks for. */
class IdentityFilterTest {

    private static final TrustedProxies AS_MADE = new TrustedProxies() {
        @Override
        public HttpServletRequest asMade(HttpServletRequest asked) {
            return asked;
        }
    };

    private static final ServerStatus STARTED = new ServerStatus() {
        @Override
        public boolean silent() {
            return false;
        }

        @Override
        public boolean started() {
            return true;
        }
    };

    private final CurrentUser user = new CurrentUser();
    private final List<String> denied = new ArrayList<>();
    private final Map<String, Object> headers = new HashMap<>();
    private final Map<String, Object> request = new HashMap<>();
    private final StringWriter said = new StringWriter();
    private @Nullable RuntimeException fails;
    private boolean committed;
    private boolean tlsOnly;
    private final PageGate gate = new PageGate() {
        @Override
        public boolean opens(String page, Permission needed) {
            boolean may = user.may(needed);
            if (!may) {
                denied.add(page + " " + needed);
            }
            return may;
        }
    };

    /** The status, or 200 where the page's own code was reached. */
    private Object asked(String path, Permission... permissions) throws Exception {
        Principal principal =
                new Principal("x", "X", UUID.randomUUID(), null, Set.of(permissions), List.of(), Principal.Scope.NONE);
        request.put("getServletPath", path);
        request.put("getMethod", "GET");
        request.put("getRemoteAddr", "10.0.0.1");
        request.put("getServletContext", Answering.installation(tlsOnly));
        request.put("getAttribute", (Answering.Answer) given -> permissions.length == 0 ? null : principal);
        List<Object> status = new ArrayList<>();
        Wiring.fill(new IdentityFilter(), user, gate, AS_MADE, Wiring.wire(Unavailable.class, STARTED), new Settings())
                .doFilter(
                        Answering.as(HttpServletRequest.class, request),
                        Answering.as(
                                HttpServletResponse.class,
                                Map.of(
                                        "isCommitted",
                                        committed,
                                        "getWriter",
                                        new PrintWriter(said),
                                        "setStatus",
                                        (Answering.Answer) given -> status.add(given[0]),
                                        "sendError",
                                        (Answering.Answer) given -> status.add(given[0]),
                                        "setHeader",
                                        (Answering.Answer) given -> headers.put((String) given[0], given[1]))),
                        (request, response) -> {
                            if (fails != null) {
                                throw fails;
                            }
                            status.add(200);
                        });
        assertThat(status).hasSize(1);
        return status.get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "/login.xhtml, 200",
        "/error/page, 200",
        "/api/imports, 200",
        "/jakarta.faces.resource/alongside.css.xhtml, 200",
        "/index.xhtml, 403",
        "/task/list.xhtml, 403",
        "/task/other.xhtml, 404",
        "/WEB-INF/web.xml, 404",
        "/login.xhtml/x, 404"
    })
    void nobodyYetReachesOnlyWhatIsOpen(String path, int status) throws Exception {
        assertThat(asked(path)).isEqualTo(status);
        assertThat(headers).containsEntry("X-Frame-Options", "DENY");
    }

    @Test
    void browsersComeByTlsOnlyWhereTheInstallationSaysSo() throws Exception {
        asked("/login.xhtml");
        assertThat(headers).doesNotContainKey("Strict-Transport-Security");
        tlsOnly = true;
        asked("/login.xhtml");
        assertThat(headers).containsEntry("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void whoeverIsBeingAnsweredWhenTheDatabaseGoesIsToldSo() throws Exception {
        fails = new IllegalStateException(new SQLException("gone", "08006"));
        assertThat(asked("/draft", Permission.SIGNED_IN)).isEqualTo(503);
        assertThat(headers).containsEntry("Retry-After", "5");
        assertThat(said.toString()).contains("The database cannot be reached");
        committed = true;
        assertThatThrownBy(() -> asked("/draft", Permission.SIGNED_IN))
                .as("half of an answer is no answer")
                .isSameAs(fails);
        committed = false;
        fails = new IllegalStateException("something else");
        assertThatThrownBy(() -> asked("/draft", Permission.SIGNED_IN)).isSameAs(fails);
    }

    @ParameterizedTest
    @CsvSource({
        "/login.xhtml, 413",
        "/link/view.xhtml, 413",
        "/jakarta.faces.resource/x.css.xhtml, 413",
        "/api/test/clock, 413",
        "/api/imports, 200"
    })
    void whatSomebodySendsWhoIsNotSignedInIsShortOrNotRead(String path, int status) throws Exception {
        request.put("getContentLengthLong", (long) Integer.MAX_VALUE);
        assertThat(asked(path)).isEqualTo(status);
    }

    @Test
    void whoeverLacksThePermissionOfARowIsTurnedAway() throws Exception {
        assertThat(asked("/person/register.xhtml", Permission.REGISTER_PEOPLE)).isEqualTo(200);
        assertThat(denied).isEmpty();
        assertThat(asked("/person/register.xhtml", Permission.OPEN_RECORD)).isEqualTo(403);
        assertThat(denied).containsExactly("/person/register.xhtml REGISTER_PEOPLE");
    }
}
