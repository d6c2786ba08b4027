package org.alongside.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import org.alongside.shared.web.Answering;
import org.junit.jupiter.api.Test;

/** Who only looks at the page for signing in leaves nothing for long; who signs in has the usual time. */
class BriefSessionTest {

    private final Map<String, Object> kept = new HashMap<>();
    private final Map<String, Object> session = new HashMap<>(Map.of(
            "isNew",
            true,
            "getAttribute",
            (Answering.Answer) given -> kept.get(given[0]),
            "setAttribute",
            (Answering.Answer) given -> kept.put((String) given[0], given[1]),
            "setMaxInactiveInterval",
            (Answering.Answer) given -> kept.put("seconds", given[0])));
    private final Map<String, Object> asked =
            new HashMap<>(Map.of("getSession", Answering.as(HttpSession.class, session)));

    private HttpServletRequest request() {
        asked.put("getServletContext", Answering.installation(false));
        return Answering.as(HttpServletRequest.class, asked);
    }

    @Test
    void endsAfterAMinuteForWhoeverIsNobodyYet() {
        BriefSession.is(request(), "/login.xhtml");
        assertThat(kept).containsEntry("seconds", 60);
    }

    @Test
    void isLeftAsItIsWhereItWasThereBefore() {
        session.put("isNew", false);
        BriefSession.is(request(), "/login.xhtml");
        assertThat(kept).doesNotContainKey("seconds");
        asked.remove("getSession");
        BriefSession.is(request(), "/login.xhtml");
    }

    /** Who waits for a code by e-mail, also where this browser has seen the page for signing in before. */
    @Test
    void lastsAsUsualBehindALink() {
        session.put("isNew", false);
        BriefSession.is(request(), "/link/view.xhtml");
        assertThat(kept).containsEntry("seconds", 20 * 60);
    }

    /** Also where the brief one was over before they had typed, and theirs is new. */
    @Test
    void lastsAsUsualForWhoeverSignsIn() {
        BriefSession.over(request());
        BriefSession.is(request(), "/login.xhtml");
        assertThat(kept).containsEntry("seconds", 20 * 60);
    }
}
