package org.alongside.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.Permission;
import org.alongside.access.Role;
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

    private final PageContext faces = new PageContext()
            .serving(
                    PageContext.answering(
                            HttpServletRequest.class,
                            Map.of(
                                    "getSession", PageContext.answering(HttpSession.class, Map.of()),
                                    "getContextPath", "/alongside",
                                    "getRemoteAddr", "10.0.0.1")),
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
        "PARTNER,"
    })
    void everyRoleBeginsOnItsOwnPage(Role role, String first) {
        CurrentUser user = new CurrentUser();
        user.become(
                new Principal("x", "X", UUID.randomUUID(), null, role.permissions(), List.of(), Principal.Scope.NONE));
        Wiring.wire(StartPage.class, user).open();
        assertThat(faces.redirected()).isEqualTo(first);
        assertThat(Wiring.wire(UserPage.class, user).signedIn()).isTrue();
        assertThat(Wiring.wire(UserPage.class, user).may(Permission.IMPORT.name()))
                .isEqualTo(role == Role.ADMINISTRATOR);
    }
}
