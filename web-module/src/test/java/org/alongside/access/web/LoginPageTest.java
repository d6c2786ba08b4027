package org.alongside.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.access.service.SignIn;
import org.alongside.access.service.SigningIn;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.Answering;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in leads to the page that was asked for and never to another host; each role begins on its own page. */
class LoginPageTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final ToldMessages told = new ToldMessages();
    private final List<Cookie> sent = new ArrayList<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private final List<SignIn.Caller> callers = new ArrayList<>();

    private HttpServletRequest asking() {
        HttpSession session = Answering.as(
                HttpSession.class,
                Map.of(
                        "getAttribute",
                        (Answering.Answer) given -> attributes.get((String) given[0]),
                        "removeAttribute",
                        (Answering.Answer) given -> attributes.remove((String) given[0])));
        return Answering.as(
                HttpServletRequest.class,
                Map.of(
                        "getSession",
                        session,
                        "getHeader",
                        (Answering.Answer) given -> headers.get((String) given[0]),
                        "getServletContext",
                        Answering.installation(false),
                        "getContextPath",
                        "/alongside",
                        "getCookies",
                        (Answering.Answer) given -> sent.toArray(Cookie[]::new),
                        "getRemoteAddr",
                        "10.0.0.1"));
    }

    private LoginPage page(SignIn.Outcome outcome) {
        LoginPage asked = new LoginPage() {
            @Override
            HttpServletRequest request() {
                return asking();
            }

            @Override
            HttpServletResponse response() {
                return Answering.as(HttpServletResponse.class, Map.of("addCookie", (Answering.Answer)
                        given -> cookies.add((Cookie) given[0])));
            }
        };
        LoginPage page = Wiring.fill(asked, told, new SigningIn() {
            @Override
            public SignIn.Outcome attempt(String username, String password, SignIn.Caller caller) {
                assertThat(caller.address()).isEqualTo("10.0.0.1");
                callers.add(caller);
                return outcome;
            }
        });
        page.setUsername("demo.lead");
        page.setPassword("secret");
        return page;
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyIn() {
        LoginPage page = page(new SignIn.Outcome.Welcome(UUID.randomUUID(), false, 0));
        headers.put("Sec-Fetch-Site", "cross-site");
        page.signIn();
        assertThat(told.redirected()).isNull();
        assertThat(told.texts()).containsExactly("This was not sent from this page. Sign in here");
        headers.put("Sec-Fetch-Site", "same-origin");
        page.signIn();
        assertThat(told.redirected()).isEqualTo("/index.xhtml");
    }

    @ParameterizedTest
    @CsvSource({
        "/person/list.xhtml?q=smith, /person/list.xhtml?q=smith",
        "//evil.example/, /index.xhtml",
        "https://evil.example/, /index.xhtml",
        "/\\evil.example, /index.xhtml",
        "javascript:alert(1), /index.xhtml",
        "'', /index.xhtml"
    })
    void leadsOnlyToPagesOfThisProduct(String asked, String opened) {
        LoginPage page = page(new SignIn.Outcome.Welcome(UUID.randomUUID(), false, 0));
        page.setTo(asked);
        page.signIn();
        assertThat(told.redirected()).isEqualTo(opened);
    }

    private LoginPage locked() {
        attributes.put(Locked.class.getName(), new Locked("demo.lead", "Deepa Jones"));
        LoginPage page = page(new SignIn.Outcome.Welcome(UUID.randomUUID(), false, 0));
        page.setUsername("");
        page.setTo("/record/view.xhtml?id=1");
        page.load();
        return page;
    }

    @Test
    void whoLockedTheComputerGoesOnWhereTheyWere() {
        LoginPage page = locked();
        assertThat(page.lockedBy()).isEqualTo("Deepa Jones");
        assertThat(page.getUsername()).isEqualTo("demo.lead");
        page.signIn();
        assertThat(told.redirected()).isEqualTo("/record/view.xhtml?id=1");
        assertThat(page.lockedBy()).as("unlocked").isEmpty();
    }

    @Test
    void somebodyElseBeginsOnTheirOwnFirstPage() {
        LoginPage page = locked();
        page.setUsername("demo.line");
        page.signIn();
        assertThat(told.redirected()).isEqualTo("/index.xhtml");
        LoginPage again = locked();
        again.setOther("true");
        again.load();
        assertThat(told.redirected()).isEqualTo("/login.xhtml");
        assertThat(again.lockedBy()).isEmpty();
    }

    @Test
    void aWrongPasswordDoesNotSayWhichOfTheTwoIsWrong() {
        page(new SignIn.Outcome.Wrong()).signIn();
        assertThat(told.texts()).containsExactly("The user name or the password is wrong");
        assertThat(told.failed()).isTrue();
        assertThat(told.redirected()).isNull();
    }

    @Test
    void whoMustWaitIsToldForHowLong() {
        page(new SignIn.Outcome.Wait(42)).signIn();
        assertThat(told.texts()).containsExactly("There were several wrong tries. Wait 42 seconds and try again.");
    }

    @Test
    void whoComesWhileManyAreSigningInIsToldToComeAgain() {
        page(new SignIn.Outcome.Busy()).signIn();
        assertThat(told.texts()).containsExactly("Many people are signing in. Wait a few seconds and try again.");
    }

    @Test
    void aBrowserGetsASecretOfItsOwnAndKeepsIt() {
        page(new SignIn.Outcome.Wrong()).load();
        Cookie given = cookies.get(0);
        assertThat(given.getName()).isEqualTo(KnownBrowser.COOKIE);
        assertThat(given.getValue()).hasSize(43);
        assertThat(given.isHttpOnly()).isTrue();
        assertThat(given.getPath()).isEqualTo("/alongside/login.xhtml");
        assertThat(given.getAttribute("SameSite")).isEqualTo("Lax");
        sent.add(given);
        page(new SignIn.Outcome.Wrong()).signIn();
        assertThat(cookies.get(1).getValue()).isEqualTo(given.getValue());
        assertThat(callers.get(0)).isEqualTo(new SignIn.Caller("10.0.0.1", given.getValue(), true));
        sent.clear();
        sent.add(new Cookie(KnownBrowser.COOKIE, "forged"));
        page(new SignIn.Outcome.Wrong()).signIn();
        assertThat(callers.get(1).back()).isFalse();
        assertThat(callers.get(1).browser()).isNotEqualTo("forged");
    }

    @ParameterizedTest
    @CsvSource({
        "SHIFT_LEAD, /discharge/list.xhtml",
        "CARE_COORDINATOR, /dispatch/inbox.xhtml",
        "SUPERVISOR, /measure/list.xhtml",
        "WARD_NURSE, /person/list.xhtml",
        "ADMINISTRATOR, /exchange/list.xhtml",
        "PRIVACY_OFFICER, /access/effective.xhtml",
        "PARTNER,"
    })
    void everyRoleBeginsOnItsOwnPage(StandardRole role, String first) {
        CurrentUser user = new CurrentUser();
        user.become(
                new Principal("x", "X", UUID.randomUUID(), null, role.permissions(), List.of(), Principal.Scope.NONE));
        Wiring.wire(StartPage.class, user, told).open();
        assertThat(told.redirected()).isEqualTo(first);
        assertThat(Wiring.wire(UserPage.class, user).signedIn()).isTrue();
        assertThat(Wiring.wire(UserPage.class, user).may(Permission.IMPORT.name()))
                .isEqualTo(role == StandardRole.ADMINISTRATOR);
    }
}
