package org.alongside.link.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.link.LinkAct;
import org.alongside.link.LinkState;
import org.alongside.link.service.LinkDoor;
import org.alongside.link.service.LinkHolder;
import org.alongside.link.service.LinkView;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.Answering;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** Whoever opens a link is the guest whom it names, in the browser that asked for the code. */
class LinkViewPageTest {

    private static final UUID BROWSER = new UUID(7, 7);
    private static final Principal GUEST =
            Principal.guest(new Principal.Guest(new UUID(0, 1), new UUID(0, 2)), new UUID(0, 3));

    private final ToldMessages told = new ToldMessages();
    private final CurrentUser user = new CurrentUser();
    private final List<String> asked = new ArrayList<>();
    private boolean right;

    private final LinkHolder holder = new LinkHolder() {
        @Override
        public Principal of(String token) {
            asked.add("token " + token);
            return GUEST;
        }
    };

    private final LinkDoor door = new LinkDoor() {
        @Override
        public LinkState state(UUID browser) {
            assertThat(user.principal()).isEqualTo(GUEST);
            return LinkState.OPEN;
        }

        @Override
        public void askCode(UUID browser) {
            asked.add("code for " + browser);
        }

        @Override
        public boolean enter(UUID browser, String code) {
            asked.add("enter " + code + " " + browser);
            return right;
        }

        @Override
        public LinkView view(UUID browser) {
            return new LinkView("Sent", "Text", List.of(), List.of(LinkAct.REFUSE));
        }

        @Override
        public void answer(UUID browser, LinkAct act, String words) {
            asked.add(act + " " + words);
        }
    };

    private LinkViewPage page(Cookie... cookies) {
        HttpServletRequest request = Answering.as(
                HttpServletRequest.class,
                Map.of("getCookies", cookies, "getContextPath", "/alongside", "isSecure", true));
        LinkViewPage asking = new LinkViewPage() {
            @Override
            HttpServletRequest request() {
                return request;
            }

            @Override
            HttpServletResponse response() {
                return Answering.as(HttpServletResponse.class, Map.of());
            }
        };
        LinkViewPage page = Wiring.fill(asking, holder, door, user, told);
        page.setT("abc-_/../x");
        return page;
    }

    private static Cookie mine() {
        return new Cookie("alongside-guest", BROWSER.toString());
    }

    @Test
    void whatIsNoPartOfALinkIsLeftOut() {
        LinkViewPage page = page(mine());
        assertThat(page.state()).isEqualTo(LinkState.OPEN);
        assertThat(page.getT()).isEqualTo("abc-_x");
        page.state();
        assertThat(asked).as("read once").containsExactly("token abc-_x");
        page.setT(null);
        assertThat(page.getT()).isEmpty();
    }

    @Test
    void aCodeIsAskedForAndEnteredByTheSameBrowser() {
        LinkViewPage page = page(mine());
        page.askCode();
        page.getTyped().put("code", "123456");
        page.enter();
        assertThat(asked).contains("code for " + BROWSER, "enter 123456 " + BROWSER);
        assertThat(told.failed()).as("it was wrong").isTrue();
        right = true;
        page.enter();
        assertThat(told.redirected()).isEqualTo("/link/view.xhtml?t=abc-_x");
    }

    @Test
    void aBrowserWithoutItsSecretIsAnother() {
        LinkViewPage page =
                page(new Cookie("alongside-guest", "not a secret"), new Cookie("other", BROWSER.toString()));
        page.enter();
        assertThat(asked).noneMatch(line -> line.contains(BROWSER.toString()));
    }

    @Test
    void anAnswerGoesWithItsWords() {
        LinkViewPage page = page(mine());
        assertThat(page.view().acts()).containsExactly(LinkAct.REFUSE);
        page.getTyped().put("wordsREFUSE", "Not mine");
        page.answer(LinkAct.REFUSE);
        assertThat(asked).endsWith("REFUSE Not mine");
        assertThat(told.texts()).containsExactly("Your answer is there, with your name and the time.");
    }
}
