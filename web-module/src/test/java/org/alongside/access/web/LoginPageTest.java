package org.alongside.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.Permission;
import org.alongside.access.StandardRole;
import org.alongside.access.service.CurrentUser;
import org.alongside.access.service.Principal;
import org.alongside.access.service.SignIn;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.PageContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in leads to the page that was asked for and never to another host; each role begins on its own page. */
class LoginPageTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final PageContext faces = new PageContext()
            .serving(
                    PageContext.answering(
                            HttpServletRequest.class,
                            Map.of(
                                    "getSession",
                                    PageContext.answering(
                                            HttpSession.class,
                                            Map.of(
                                                    "getAttribute",
                                                            (PageContext.Answer)
                                                                    given -> attributes.get((String) given[0]),
                                                    "removeAttribute",
                                                            (PageContext.Answer)
                                                                    given -> attributes.remove((String) given[0]))),
                                    "getHeader",
                                    (PageContext.Answer) given -> headers.get((String) given[0]),
                                    "getContextPath",
                                    "/alongside",
                                    "getRemoteAddr",
                                    "10.0.0.1")),
                    PageContext.answering(HttpServletResponse.class, Map.of()));

    @AfterEach
    void close() {
        faces.close();
    }

    private static LoginPage page(SignIn.Outcome outcome) {
        LoginPage page = Wiring.wire(LoginPage.class, new Messages(), new SignIn() {
            @Override
            public Outcome attempt(String username, String password, String address) {
                assertThat(address).isEqualTo("10.0.0.1");
                return outcome;
            }
        });
        page.setUsername("demo.lead");
        page.setPassword("secret");
        return page;
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyIn() {
        LoginPage page = page(new SignIn.Outcome.Welcome(UUID.randomUUID(), false));
        headers.put("Sec-Fetch-Site", "cross-site");
        page.signIn();
        assertThat(faces.redirected()).isNull();
        assertThat(faces.texts()).containsExactly("This was not sent from this page. Sign in here");
        headers.put("Sec-Fetch-Site", "same-origin");
        page.signIn();
        assertThat(faces.redirected()).isEqualTo("/alongside/index.xhtml");
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
        LoginPage page = page(new SignIn.Outcome.Welcome(UUID.randomUUID(), false));
        page.setTo(asked);
        page.signIn();
        assertThat(faces.redirected()).isEqualTo("/alongside" + opened);
    }

    private LoginPage locked() {
        attributes.put(Locked.class.getName(), new Locked("demo.lead", "Deepa Jones"));
        LoginPage page = page(new SignIn.Outcome.Welcome(UUID.randomUUID(), false));
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
        assertThat(faces.redirected()).isEqualTo("/alongside/record/view.xhtml?id=1");
        assertThat(page.lockedBy()).as("unlocked").isEmpty();
    }

    @Test
    void somebodyElseBeginsOnTheirOwnFirstPage() {
        LoginPage page = locked();
        page.setUsername("demo.line");
        page.signIn();
        assertThat(faces.redirected()).isEqualTo("/alongside/index.xhtml");
        LoginPage again = locked();
        again.setOther("true");
        again.load();
        assertThat(faces.redirected()).isEqualTo("/alongside/login.xhtml");
        assertThat(again.lockedBy()).isEmpty();
    }

    @Test
    void aWrongPasswordDoesNotSayWhichOfTheTwoIsWrong() {
        page(new SignIn.Outcome.Wrong()).signIn();
        assertThat(faces.texts()).containsExactly("The user name or the password is wrong");
        assertThat(faces.failed()).isTrue();
        assertThat(faces.redirected()).isNull();
    }

    @Test
    void whoMustWaitIsToldForHowLong() {
        page(new SignIn.Outcome.Wait(42)).signIn();
        assertThat(faces.texts()).containsExactly("There were several wrong tries. Wait 42 seconds and try again.");
    }

    @ParameterizedTest
    @CsvSource({
        "SHIFT_LEAD, /alongside/discharge/list.xhtml",
        "CARE_COORDINATOR, /alongside/dispatch/inbox.xhtml",
        "SUPERVISOR, /alongside/measure/list.xhtml",
        "WARD_NURSE, /alongside/person/list.xhtml",
        "ADMINISTRATOR, /alongside/exchange/list.xhtml",
        "PRIVACY_OFFICER, /alongside/access/effective.xhtml",
        "PARTNER,"
    })
    void everyRoleBeginsOnItsOwnPage(StandardRole role, String first) {
        CurrentUser user = new CurrentUser();
        user.become(
                new Principal("x", "X", UUID.randomUUID(), null, role.permissions(), List.of(), Principal.Scope.NONE));
        Wiring.wire(StartPage.class, user).open();
        assertThat(faces.redirected()).isEqualTo(first);
        assertThat(Wiring.wire(UserPage.class, user).signedIn()).isTrue();
        assertThat(Wiring.wire(UserPage.class, user).may(Permission.IMPORT.name()))
                .isEqualTo(role == StandardRole.ADMINISTRATOR);
    }
}
