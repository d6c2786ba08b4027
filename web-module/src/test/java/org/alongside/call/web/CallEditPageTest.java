package org.alongside.call.web;

import static org.alongside.call.web.CallServices.ID;
import static org.alongside.call.web.CallServices.NOON;
import static org.alongside.call.web.CallServices.OTHER;
import static org.alongside.call.web.CallServices.known;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.call.CallOutcome;
import org.alongside.call.Caller;
import org.alongside.call.service.Follows;
import org.alongside.shared.Choice;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.Typed;
import org.junit.jupiter.api.Test;

/** The bean behind the page on which a call is written down. */
class CallEditPageTest {

    private final CallServices services = new CallServices();
    private final CallEditPage page =
            Wiring.wire(CallEditPage.class, services.calls, services.opened, new BusinessClock(), services.told);
    private final Typed typed = page.getHeard().getTyped();

    @Test
    void oneWhoIsFoundIsShownAtOnce() {
        services.found.add(known(ID, false));
        page.setNumber("01632 960111");
        page.load();
        assertThat(page.getWho()).isEqualTo(ID.toString());
        assertThat(page.card()).isNotNull();
        page.card();
        page.known();
        assertThat(services.asked)
                .as("looked up once")
                .containsExactly("opened 01632 960111", "known 01632 960111 ", "card " + ID);
        assertThat(page.getNumber()).isEqualTo("01632 960111");
    }

    @Test
    void ofTwoAndOfWhoeverOnlyRangBeforeOneIsChosen() {
        page.load();
        services.found.addAll(List.of(known(ID, false), known(OTHER, false)));
        page.recognise();
        assertThat(page.getWho()).isNull();
        assertThat(page.card()).isNull();
        page.setWho(OTHER.toString());
        page.choose();
        assertThat(page.card()).isNotNull();
        page.recognise();
        assertThat(page.getWho()).as("stays chosen").isEqualTo(OTHER.toString());
        services.found.clear();
        page.recognise();
        assertThat(page.getWho()).isNull();
        services.found.add(known(OTHER, true));
        page.recognise();
        assertThat(page.getWho()).isNull();
    }

    @Test
    void aDayThatIsNoneFindsNobodyAndIsRefusedWhenItIsSaved() {
        typed.put("BIRTH_DATE", "long ago");
        services.found.add(known(ID, false));
        page.recognise();
        assertThat(page.known()).isEmpty();
        typed.put("BIRTH_DATE", "5/4/1985");
        assertThat(page.getHeard().asksForSomebody()).isFalse();
        typed.put("FAMILY_NAME", "Testcase");
        assertThat(page.getHeard().asksForSomebody()).isTrue();
        page.recognise();
        assertThat(services.asked).containsExactly("known  1985-04-05");
    }

    @Test
    void whatTheyNeedIsEnough() {
        page.load();
        typed.put("need", "Somebody to talk to");
        page.save();
        assertThat(services.heard).isNotNull();
        assertThat(services.heard.startedAt()).isEqualTo(NOON).isEqualTo(page.started());
        assertThat(services.heard.caller()).isEqualTo(Caller.PERSON);
        assertThat(services.heard.outcome()).isNull();
        assertThat(services.follows).isEqualTo(new Follows(null, null, null));
        assertThat(services.told.redirected()).endsWith("/call/view.xhtml?id=" + ID);
        assertThat(services.told.texts()).containsExactly("The call is saved.");
    }

    @Test
    void aCallWithoutAnOpeningIsSentToOneAndNothingIsLookedUp() {
        services.here = false;
        services.found.add(known(ID, false));
        page.setNumber("01632 960111");
        page.load();
        assertThat(services.asked).containsExactly("opened 01632 960111");
    }

    @Test
    void whatIsSaidOfADangerIsReadAndAnOrdinaryCallHasNone() {
        page.load();
        typed.put("place", "On the bridge");
        typed.put("ambulanceAt", java.time.LocalTime.MIDNIGHT);
        typed.put("ambulanceBy", " I ");
        typed.put("need", "x");
        page.save();
        assertThat(services.heard).isNotNull();
        assertThat(services.heard.inDanger()).isNull();
        typed.put("danger", true);
        page.save();
        assertThat(services.heard.inDanger()).isNotNull();
        assertThat(services.heard.inDanger().place()).isEqualTo("On the bridge");
        assertThat(services.heard.inDanger().ambulanceBy()).isEqualTo("I");
        assertThat(services.heard.inDanger().ambulanceAt()).isBeforeOrEqualTo(Instant.now());
        assertThat(services.told.texts()).last().asString().contains("goes to the shift lead now");
    }

    @Test
    void everythingThatFollowsIsSavedWithIt() {
        page.load();
        typed.put("need", "x");
        typed.put("number", "01632 960111");
        typed.put("caller", "CARER");
        typed.put("danger", true);
        typed.put("category", "B");
        typed.put("outcome", OTHER.toString());
        typed.put("back", "60");
        typed.put("to", ID.toString());
        typed.put("message", " Ring her. ");
        page.setWho(ID.toString());
        page.save();
        assertThat(services.heard).isNotNull();
        assertThat(services.heard.danger()).isTrue();
        assertThat(services.heard.category()).isEqualTo("B");
        assertThat(services.whom).isNotNull();
        assertThat(services.whom.person()).isEqualTo(ID);
        assertThat(services.follows).isNotNull();
        assertThat(services.follows.referTo()).isEqualTo(OTHER);
        assertThat(services.follows.callBackWithin()).isEqualTo(Duration.ofHours(1));
        assertThat(services.follows.message()).isNotNull();
        assertThat(services.follows.message().text()).isEqualTo("Ring her.");
        typed.put("outcome", "SIGNPOSTED");
        page.save();
        assertThat(services.heard.outcome()).isEqualTo(CallOutcome.SIGNPOSTED);
        assertThat(services.follows.referTo()).isNull();
    }

    @Test
    void whatCanBeChosenIsInWords() {
        HeardForm form = page.getHeard();
        assertThat(form.callers()).hasSize(Caller.values().length);
        assertThat(form.outcomes(page.form().teams()))
                .extracting(Choice::label)
                .contains("Told where to find help", "Refer to North")
                .doesNotContain("Referred to a team");
        assertThat(form.backWithin())
                .extracting(Choice::label)
                .containsExactly("20 minutes", "an hour", "4 hours", "24 hours");
        assertThat(form.urgencies()).hasSize(4);
        assertThat(page.asked()).hasSize(3);
    }
}
