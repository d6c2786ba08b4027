package org.alongside.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.access.service.CurrentUser;
import org.alongside.access.service.NotFound;
import org.alongside.access.service.Principal;
import org.alongside.access.service.Principals;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.PageContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A session is one with its second cookie, and who it stands for is looked up anew on each request. */
class SessionTest {

    private static final UUID ACCOUNT = UUID.randomUUID();

    private final Map<String, Object> attributes = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private final Map<String, Object> request = new HashMap<>();
    private final Map<String, Object> sent = new HashMap<>();
    private boolean sessionIdChanged;

    private HttpServletRequest request(String method, String path, Cookie... own) {
        HttpSession session = PageContext.answering(
                HttpSession.class,
                Map.of(
                        "getAttribute", (PageContext.Answer) given -> attributes.get(given[0]),
                        "setAttribute", (PageContext.Answer) given -> attributes.put((String) given[0], given[1]),
                        "removeAttribute", (PageContext.Answer) given -> attributes.remove((String) given[0]),
                        "invalidate",
                                (PageContext.Answer) given -> {
                                    attributes.clear();
                                    return null;
                                }));
        request.put("getSession", session);
        request.put("getCookies", own);
        request.put("getContextPath", "/alongside");
        request.put("getRequestURI", "/alongside" + path);
        request.put("getMethod", method);
        request.put("changeSessionId", (PageContext.Answer) given -> {
            sessionIdChanged = true;
            return "new";
        });
        request.put("setAttribute", (PageContext.Answer) given -> sent.put("attribute", given[1]));
        return PageContext.answering(HttpServletRequest.class, request);
    }

    private HttpServletResponse response() {
        return PageContext.answering(
                HttpServletResponse.class,
                Map.of(
                        "addCookie", (PageContext.Answer) given -> cookies.add((Cookie) given[0]),
                        "sendRedirect", (PageContext.Answer) given -> sent.put("redirect", given[0]),
                        "sendError", (PageContext.Answer) given -> sent.put("error", given[0])));
    }

    private Cookie begun() {
        SignedIn.begin(ACCOUNT, request("POST", "/login.xhtml"), response());
        return cookies.get(0);
    }

    @Test
    void beginsUnderANewSessionIdWithASecondCookieThatScriptsCannotRead() {
        Cookie cookie = begun();
        assertThat(sessionIdChanged).isTrue();
        assertThat(cookie.getValue()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/alongside/");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getSecure()).as("only where there is TLS").isFalse();
        request.put("isSecure", true);
        assertThat(begunAgain().getSecure()).isTrue();
    }

    private Cookie begunAgain() {
        SignedIn.begin(ACCOUNT, request("POST", "/login.xhtml"), response());
        return cookies.get(cookies.size() - 1);
    }

    @Test
    void aSessionIdAloneIsNobody() {
        Cookie cookie = begun();
        assertThat(SignedIn.of(request("GET", "/", cookie)).orElseThrow().account())
                .isEqualTo(ACCOUNT);
        assertThat(SignedIn.of(request("GET", "/"))).isEmpty();
        assertThat(SignedIn.of(request("GET", "/", new Cookie(SignedIn.COOKIE, "forged"))))
                .isEmpty();
        assertThat(SignedIn.of(request("GET", "/", new Cookie("other", cookie.getValue()))))
                .isEmpty();
    }

    @Test
    void signingOutNeedsTheSessionsOwnToken() throws Exception {
        Cookie cookie = begun();
        request.put("getParameter", "guess");
        new SignOut().doPost(request("POST", "/sign-out", cookie), response());
        assertThat(sent).containsEntry("error", 403);
        SignedIn signedIn = SignedIn.of(request("GET", "/", cookie)).orElseThrow();
        assertThat(signedIn.isFormToken(signedIn.formToken())).isTrue();
        request.put("getParameter", signedIn.formToken());
        new SignOut().doPost(request("POST", "/sign-out", cookie), response());
        assertThat(sent).containsEntry("redirect", "/alongside/login.xhtml");
        assertThat(SignedIn.of(request("GET", "/", cookie))).isEmpty();
        assertThat(cookies.get(cookies.size() - 1).getMaxAge()).isZero();
    }

    @Test
    void lockingEndsTheSessionAndKeepsTheNameAndThePage() throws Exception {
        Cookie cookie = begun();
        CurrentUser user = new CurrentUser();
        user.become(lead());
        Lock lock = Wiring.fill(new Lock(), user);
        request.put("getParameter", (PageContext.Answer) given -> "guess");
        lock.doPost(request("POST", "/lock", cookie), response());
        assertThat(sent).containsEntry("error", 403);
        String token = SignedIn.of(request("GET", "/", cookie)).orElseThrow().formToken();
        request.put("getParameter", (PageContext.Answer)
                given -> given[0].equals("token") ? token : "/task/list.xhtml?a=b");
        lock.doPost(request("POST", "/lock", cookie), response());
        assertThat(sent).containsEntry("redirect", "/alongside/login.xhtml?to=%2Ftask%2Flist.xhtml%3Fa%3Db");
        HttpServletRequest after = request("GET", "/login.xhtml", cookie);
        assertThat(SignedIn.of(after)).isEmpty();
        assertThat(Locked.of(after)).contains(new Locked("demo.lead", "Deepa Jones"));
        Locked.end(after);
        assertThat(Locked.of(after)).isEmpty();
    }

    private Mechanism mechanism(Optional<Principal> known) {
        return Wiring.wire(Mechanism.class, new Principals() {
            @Override
            public Optional<Principal> ofAccount(UUID account) {
                return account.equals(ACCOUNT) ? known : Optional.empty();
            }

            @Override
            public Optional<Principal> ofToken(String token) {
                return token.equals("good") ? known : Optional.empty();
            }
        });
    }

    private static Principal lead() {
        return new Principal(
                "demo.lead",
                "Deepa Jones",
                ACCOUNT,
                null,
                StandardRole.SHIFT_LEAD.permissions(),
                List.of(),
                Principal.Scope.TEAM);
    }

    private HttpMessageContext context() {
        return PageContext.answering(
                HttpMessageContext.class,
                Map.of(
                        "notifyContainerAboutLogin",
                                (PageContext.Answer) given -> {
                                    sent.put("groups", given[1]);
                                    return AuthenticationStatus.SUCCESS;
                                },
                        "doNothing", AuthenticationStatus.NOT_DONE,
                        "responseUnauthorized", AuthenticationStatus.SEND_FAILURE));
    }

    private AuthenticationStatus asked(Mechanism mechanism, String method, String path, Cookie... own)
            throws Exception {
        return mechanism.validateRequest(request(method, path, own), response(), context());
    }

    @Test
    @SuppressWarnings("unchecked")
    void rolesAreAssertedOnEachRequestAndGoneWithTheAccount() throws Exception {
        Cookie cookie = begun();
        assertThat(asked(mechanism(Optional.of(lead())), "GET", "/task/list.xhtml", cookie))
                .isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat((Set<String>) sent.get("groups"))
                .contains("DO_TASKS", "SIGN_SUMMARY")
                .doesNotContain("IMPORT");
        assertThat(asked(mechanism(Optional.empty()), "GET", "/task/list.xhtml", cookie))
                .isEqualTo(AuthenticationStatus.SEND_CONTINUE);
    }

    @Test
    void withoutASessionAPageLeadsToSigningInAndBack() throws Exception {
        request.put("getQueryString", "q=smith&x=1");
        assertThat(asked(mechanism(Optional.empty()), "GET", "/person/list.xhtml"))
                .isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(sent)
                .containsEntry("redirect", "/alongside/login.xhtml?to=%2Fperson%2Flist.xhtml%3Fq%3Dsmith%26x%3D1");
        asked(mechanism(Optional.empty()), "POST", "/person/list.xhtml");
        assertThat(sent).containsEntry("redirect", "/alongside/login.xhtml?to=%2F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Faces-Request", "X-Requested-With"})
    void aPagesOwnRequestInTheBackgroundIsToldAndNotRedirected(String header) throws Exception {
        request.put("getHeader", (PageContext.Answer) given -> given[0].equals(header) ? "by script" : null);
        assertThat(asked(mechanism(Optional.empty()), "POST", "/discharge/edit.xhtml"))
                .isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(sent).doesNotContainKey("redirect");
    }

    @Test
    void underApiOnlyATokenCounts() throws Exception {
        Cookie cookie = begun();
        assertThat(asked(mechanism(Optional.of(lead())), "GET", "/api/imports", cookie))
                .isEqualTo(AuthenticationStatus.NOT_DONE);
        request.put("getHeader", (PageContext.Answer) given -> given[0].equals("Authorization") ? "Bearer good" : null);
        assertThat(asked(mechanism(Optional.of(lead())), "GET", "/api/imports"))
                .isEqualTo(AuthenticationStatus.SUCCESS);
        request.put("getHeader", (PageContext.Answer) given -> given[0].equals("Authorization") ? "Basic good" : null);
        assertThat(asked(mechanism(Optional.of(lead())), "GET", "/api/imports"))
                .isEqualTo(AuthenticationStatus.NOT_DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "/login.xhtml, true", "/api/status, true", "/error/page, true", "/jakarta.faces.resource/x.css.xhtml, true",
        "/index.xhtml, false", "/person/list.xhtml, false", "/login.xhtml/../person/list.xhtml, false", "/apix, false"
    })
    void onlyTheseAreOpenToAnybody(String path, boolean open) {
        assertThat(PagePermissions.open(path)).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1-1-1-1-1x", "../../etc/passwd", "' or 1=1 --"})
    void whatIsNoIdIsNotFound(String text) {
        assertThatThrownBy(() -> Ids.of(text, "record"))
                .isInstanceOf(NotFound.class)
                .hasMessage("record");
        assertThatThrownBy(() -> Ids.of(null, "record")).isInstanceOf(NotFound.class);
    }
}
