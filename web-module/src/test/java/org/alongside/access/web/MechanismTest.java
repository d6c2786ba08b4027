package org.alongside.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.service.Principals;
import org.alongside.gate.service.Principal;
import org.alongside.gate.web.AnonymousBody;
import org.alongside.gate.web.PagePermissions;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.web.Answering;
import org.alongside.shared.web.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who somebody is and stands for is looked up anew on each request. */
class MechanismTest extends AskingBrowser {

    /** Whoever is looked for is in a database that is away. */
    private static final class Away extends Principals {
        @Override
        public Optional<Principal> ofSession(UUID account, int generation) {
            throw new IllegalStateException(new SQLException("gone", "08006"));
        }

        @Override
        public Optional<Principal> ofToken(String token) {
            throw new IllegalStateException("nothing of the database");
        }
    }

    private String told(boolean started, String path, Cookie... own) throws Exception {
        StringWriter said = new StringWriter();
        HttpServletResponse response = Answering.as(
                HttpServletResponse.class,
                Map.of(
                        "setStatus", (Answering.Answer) given -> sent.put("status", given[0]),
                        "setHeader", (Answering.Answer) given -> sent.put((String) given[0], given[1]),
                        "getWriter", new PrintWriter(said)));
        assertThat(mechanism(started, new Away()).validateRequest(request("GET", path, own), response, context()))
                .isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(sent).containsEntry("status", 503).containsEntry("Retry-After", "5");
        return said.toString();
    }

    @Test
    void whileTheServerWaitsForItsDatabaseEverybodyIsToldSo() throws Exception {
        assertThat(told(false, "/login.xhtml")).contains("Alongside is starting", "The database cannot be reached yet");
        assertThat(told(false, "/api/imports")).startsWith("{").contains("cannot be reached yet", "503");
        assertThat(asked(mechanism(false, new Away()), "GET", "/api/status"))
                .as("the status says it itself")
                .isEqualTo(AuthenticationStatus.NOT_DONE);
    }

    @Test
    void whoeverCannotBeRecognisedBecauseTheDatabaseIsAwayIsToldSo() throws Exception {
        assertThat(told(true, "/index.xhtml", begun()))
                .contains("for a moment", "The database cannot be reached, or has no room left.");
        request.put("getHeader", (Answering.Answer) given -> given[0].equals("Authorization") ? "Bearer good" : null);
        assertThatThrownBy(() -> asked(mechanism(true, new Away()), "GET", "/api/imports"))
                .as("anything else is not explained away")
                .hasMessage("nothing of the database");
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
                .containsEntry("Location", "/alongside/login.xhtml?to=%2Fperson%2Flist.xhtml%3Fq%3Dsmith%26x%3D1");
        asked(mechanism(Optional.empty()), "POST", "/person/list.xhtml");
        assertThat(sent).containsEntry("Location", "/alongside/login.xhtml?to=%2F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Faces-Request", "X-Requested-With"})
    void aPagesOwnRequestInTheBackgroundIsToldAndNotRedirected(String header) throws Exception {
        request.put("getHeader", (Answering.Answer) given -> given[0].equals(header) ? "by script" : null);
        assertThat(asked(mechanism(Optional.empty()), "POST", "/discharge/edit.xhtml"))
                .isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(sent).doesNotContainKey("Location");
    }

    @Test
    void underApiOnlyATokenCounts() throws Exception {
        Cookie cookie = begun();
        assertThat(asked(mechanism(Optional.of(lead())), "GET", "/api/imports", cookie))
                .isEqualTo(AuthenticationStatus.NOT_DONE);
        request.put("getHeader", (Answering.Answer) given -> given[0].equals("Authorization") ? "Bearer good" : null);
        assertThat(asked(mechanism(Optional.of(lead())), "GET", "/api/imports"))
                .isEqualTo(AuthenticationStatus.SUCCESS);
        request.put("getHeader", (Answering.Answer) given -> given[0].equals("Authorization") ? "Basic good" : null);
        assertThat(asked(mechanism(Optional.of(lead())), "GET", "/api/imports"))
                .isEqualTo(AuthenticationStatus.NOT_DONE);
    }

    private void bearer(String token, String through, String caller) {
        request.put("getRemoteAddr", through);
        request.put("getHeaders", (Answering.Answer)
                given -> Collections.enumeration(given[0].equals("X-Forwarded-For") ? List.of(caller) : List.of()));
        request.put(
                "getHeader", (Answering.Answer) given -> given[0].equals("Authorization") ? "Bearer " + token : null);
    }

    @Test
    void manyWrongTokensFromOneAddressHaveToWaitAndAGoodOneNever() throws Exception {
        bearer("guess", "10.6.6.6", "10.0.0.1");
        assertThat(asked(mechanism(Optional.of(lead())), "GET", "/api/imports"))
                .isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(sent).containsEntry("error", 429).containsEntry("Retry-After", "17");
        assertThat(asked(mechanism(Optional.of(lead())), "GET", "/api/status"))
                .as("what is open is asked without one")
                .isEqualTo(AuthenticationStatus.NOT_DONE);
        bearer("good", "10.6.6.6", "10.0.0.1");
        assertThat(asked(mechanism(Optional.of(lead())), "GET", "/api/imports"))
                .isEqualTo(AuthenticationStatus.SUCCESS);
        bearer("guess", "10.1.0.1", "10.0.0.1");
        assertThat(asked(mechanism(Optional.of(lead())), "GET", "/api/imports"))
                .as("behind a trusted proxy it is the caller's address that counts")
                .isEqualTo(AuthenticationStatus.NOT_DONE);
        bearer("guess", "10.1.0.1", "10.6.6.6");
        assertThat(asked(mechanism(Optional.of(lead())), "GET", "/api/imports"))
                .isEqualTo(AuthenticationStatus.SEND_FAILURE);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/../record/view.xhtml, /record/view.xhtml",
        "/api/%2e%2e/record/view.xhtml, /record/view.xhtml",
        "/api/..%2Frecord/view.xhtml, /api/../record/view.xhtml",
        "/api/;x=/../imports, /imports",
        "/record/view.xhtml;jsessionid=1, /record/view.xhtml",
        "//record/view.xhtml, /record/view.xhtml",
        "/api\\..\\record/view.xhtml, /record/view.xhtml",
        "/%61pi/imports, /api/imports"
    })
    void aCrookedAddressIsTurnedAwayWhoeverAsks(String spelt, String resolved) throws Exception {
        Cookie cookie = begun();
        request.put("getHeader", (Answering.Answer) given -> given[0].equals("Authorization") ? "Bearer good" : null);
        HttpServletRequest crooked = request("GET", resolved, cookie);
        request.put("getRequestURI", "/alongside" + spelt);
        assertThat(mechanism(Optional.of(lead())).validateRequest(crooked, response(), context()))
                .isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(sent).containsEntry("error", 400).doesNotContainKey("groups");
    }

    @Test
    void whatCountsIsTheAddressAsItWasResolved() throws Exception {
        Cookie cookie = begun();
        HttpServletRequest split = request("GET", "/api", cookie);
        request.put("getPathInfo", "/imports");
        assertThat(mechanism(Optional.of(lead())).validateRequest(split, response(), context()))
                .as("a session under /api")
                .isEqualTo(AuthenticationStatus.NOT_DONE);
        request.put("getHeader", (Answering.Answer) given -> given[0].equals("Authorization") ? "Bearer good" : null);
        request.remove("getPathInfo");
        HttpServletRequest page = request("GET", "/record/view.xhtml");
        assertThat(mechanism(Optional.of(lead())).validateRequest(page, response(), context()))
                .as("a token on a page")
                .isEqualTo(AuthenticationStatus.SEND_CONTINUE);
    }

    @ParameterizedTest
    @CsvSource({
        "/login.xhtml, 415",
        "/person/edit.xhtml, 415",
        "/api/handovers, 415",
        "/exchange/list.xhtml,",
        "/setting/compare.xhtml,",
        "/api/imports,"
    })
    void filesAreTakenWhereAPageAsksForOne(String path, @Nullable Integer refused) throws Exception {
        Cookie cookie = begun();
        request.put("getContentType", "Multipart/form-data; boundary=x");
        request.put("getHeader", (Answering.Answer) given -> given[0].equals("Authorization") ? "Bearer good" : null);
        asked(mechanism(Optional.of(lead())), "POST", path, cookie);
        assertThat(sent.get("error")).isEqualTo(refused);
        assertThat(sent.containsKey("groups")).isEqualTo(refused == null);
    }

    @Test
    void aFormThatIsTooLongForSomebodyWithoutASessionIsNotReadAndLeadsToSigningIn() throws Exception {
        request.put("getContentLengthLong", AnonymousBody.LONGEST + 1L);
        request.put("getInputStream", (Answering.Answer) given -> {
            throw new IllegalStateException("it was read");
        });
        request.put("getParameter", (Answering.Answer) given -> {
            throw new IllegalStateException("it was read");
        });
        assertThat(asked(mechanism(Optional.empty()), "POST", "/contact/edit.xhtml"))
                .isEqualTo(AuthenticationStatus.SEND_CONTINUE);
        assertThat(sent).containsEntry("Location", "/alongside/login.xhtml?to=%2F");
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
