package org.alongside.access.web;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.access.service.Principals;
import org.alongside.access.service.SignIn;
import org.alongside.access.service.WrongTokens;
import org.alongside.gate.service.Principal;
import org.alongside.gate.web.TrustedProxies;
import org.alongside.gate.web.Unavailable;
import org.alongside.shared.service.ServerStatus;
import org.alongside.shared.service.Settings;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.Answering;

/** Requests of a browser that has a session or none, what is answered, and the mechanism that looks at them. */
abstract class AskingBrowser {

    static final UUID ACCOUNT = UUID.randomUUID();
    static final SignIn.Outcome.Welcome WELCOME = new SignIn.Outcome.Welcome(ACCOUNT, false, 7);
    static final SignIn.Caller CALLER = new SignIn.Caller("10.0.0.1", "this browser", true);

    final Map<String, Object> attributes = new HashMap<>();
    final List<Cookie> cookies = new ArrayList<>();
    final Map<String, Object> request = new HashMap<>();
    final Map<String, Object> sent = new HashMap<>();
    boolean sessionIdChanged;
    boolean tlsOnly;

    HttpServletRequest request(String method, String path, Cookie... own) {
        HttpSession session = Answering.as(
                HttpSession.class,
                Map.of(
                        "getAttribute", (Answering.Answer) given -> attributes.get(given[0]),
                        "setAttribute", (Answering.Answer) given -> attributes.put((String) given[0], given[1]),
                        "removeAttribute", (Answering.Answer) given -> attributes.remove((String) given[0]),
                        "invalidate",
                                (Answering.Answer) given -> {
                                    attributes.clear();
                                    return null;
                                }));
        request.put("getSession", session);
        request.put("getCookies", own);
        request.put("getContextPath", "/alongside");
        request.put("getRequestURI", "/alongside" + path);
        request.put("getServletPath", path);
        request.put("getServletContext", Answering.installation(tlsOnly));
        request.put("getMethod", method);
        request.putIfAbsent("getHeaders", (Answering.Answer) given -> Collections.emptyEnumeration());
        request.put("changeSessionId", (Answering.Answer) given -> {
            sessionIdChanged = true;
            return "new";
        });
        request.put("setAttribute", (Answering.Answer) given -> sent.put("attribute", given[1]));
        return Answering.as(HttpServletRequest.class, request);
    }

    HttpServletResponse response() {
        return Answering.as(
                HttpServletResponse.class,
                Map.of(
                        "addCookie", (Answering.Answer) given -> cookies.add((Cookie) given[0]),
                        "sendRedirect", (Answering.Answer) given -> sent.put("redirect", given[0]),
                        "setHeader", (Answering.Answer) given -> sent.put((String) given[0], given[1]),
                        "sendError", (Answering.Answer) given -> sent.put("error", given[0])));
    }

    Cookie begun() {
        SignedIn.begin(WELCOME, CALLER, request("POST", "/login.xhtml"), response());
        return cookies.get(0);
    }

    Mechanism mechanism(Optional<Principal> known) {
        return mechanism(true, new Principals() {
            @Override
            public Optional<Principal> ofSession(UUID account, int generation) {
                return account.equals(ACCOUNT) && generation == 7 ? known : Optional.empty();
            }

            @Override
            public Optional<Principal> ofToken(String token) {
                return token.equals("good") ? known : Optional.empty();
            }
        });
    }

    static Principal lead() {
        return new Principal(
                "demo.lead",
                "Deepa Jones",
                ACCOUNT,
                null,
                StandardRole.SHIFT_LEAD.permissions(),
                List.of(),
                Principal.Scope.TEAM);
    }

    HttpMessageContext context() {
        return Answering.as(
                HttpMessageContext.class,
                Map.of(
                        "notifyContainerAboutLogin",
                                (Answering.Answer) given -> {
                                    sent.put("groups", given[1]);
                                    return AuthenticationStatus.SUCCESS;
                                },
                        "doNothing", AuthenticationStatus.NOT_DONE,
                        "responseUnauthorized", AuthenticationStatus.SEND_FAILURE));
    }

    static Mechanism mechanism(boolean started, Principals principals) {
        ServerStatus status = new ServerStatus() {
            @Override
            public boolean silent() {
                return false;
            }

            @Override
            public boolean started() {
                return started;
            }
        };
        return Wiring.wire(
                Mechanism.class,
                principals,
                Wiring.wire(Unavailable.class, status),
                Wiring.wire(TrustedProxies.class, new Settings() {
                    @Override
                    public Optional<String> trustedProxies() {
                        return Optional.of("10.1.0.1");
                    }
                }),
                new WrongTokens() {
                    @Override
                    public int count(String address) {
                        return address.equals("10.6.6.6") ? 17 : 0;
                    }
                });
    }

    AuthenticationStatus asked(Mechanism mechanism, String method, String path, Cookie... own) throws Exception {
        return mechanism.validateRequest(request(method, path, own), response(), context());
    }
}
