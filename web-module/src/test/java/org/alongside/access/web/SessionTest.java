package org.alongside.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.alongside.access.service.SignIn;
import org.alongside.gate.service.CurrentUser;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.Answering;
import org.junit.jupiter.api.Test;

/** A session is one with its second cookie, and ends with it. */
class SessionTest extends AskingBrowser {

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
        request.remove("isSecure");
        tlsOnly = true;
        assertThat(begunAgain().getSecure())
                .as("whatever stands in front, where browsers come by TLS only")
                .isTrue();
    }

    private Cookie begunAgain() {
        SignedIn.begin(WELCOME, CALLER, request("POST", "/login.xhtml"), response());
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
    void whenEveryOtherSessionEndsThisOneGoesOnUnderANewSecretWithThePagesThatAreOpen() throws Exception {
        Cookie before = begun();
        SignedIn old = SignedIn.of(request("GET", "/", before)).orElseThrow();
        sessionIdChanged = false;
        old.goOn(8, request("POST", "/access/password.xhtml", before), response());
        Cookie after = cookies.get(cookies.size() - 1);
        assertThat(sessionIdChanged).isTrue();
        assertThat(SignedIn.of(request("GET", "/", before))).isEmpty();
        SignedIn now = SignedIn.of(request("GET", "/", after)).orElseThrow();
        assertThat(now.generation()).isEqualTo(8);
        assertThat(now.account()).isEqualTo(ACCOUNT);
        assertThat(now.formToken()).isEqualTo(old.formToken());
        request.put("getRemoteAddr", "10.0.0.2");
        assertThat(now.caller(request("GET", "/", after)))
                .isEqualTo(new SignIn.Caller("10.0.0.2", "this browser", true));
        assertThat(asked(mechanism(Optional.of(lead())), "GET", "/task/list.xhtml", after))
                .as("the generation of the session is what is asked for")
                .isEqualTo(AuthenticationStatus.SEND_CONTINUE);
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
        request.put("getParameter", (Answering.Answer) given -> "guess");
        lock.doPost(request("POST", "/lock", cookie), response());
        assertThat(sent).containsEntry("error", 403);
        String token = SignedIn.of(request("GET", "/", cookie)).orElseThrow().formToken();
        request.put(
                "getParameter", (Answering.Answer) given -> given[0].equals("token") ? token : "/task/list.xhtml?a=b");
        lock.doPost(request("POST", "/lock", cookie), response());
        assertThat(sent).containsEntry("redirect", "/alongside/login.xhtml?to=%2Ftask%2Flist.xhtml%3Fa%3Db");
        HttpServletRequest after = request("GET", "/login.xhtml", cookie);
        assertThat(SignedIn.of(after)).isEmpty();
        assertThat(Locked.of(after)).contains(new Locked("demo.lead", "Deepa Jones"));
        Locked.end(after);
        assertThat(Locked.of(after)).isEmpty();
    }
}
