package org.alongside.gate.web;

import static org.alongside.incontainer.Inside.audit;
import static org.alongside.incontainer.Inside.bean;
import static org.alongside.incontainer.Inside.count;
import static org.alongside.incontainer.Inside.request;
import static org.alongside.incontainer.Inside.system;
import static org.alongside.incontainer.Inside.texts;
import static org.alongside.incontainer.PageVisit.form;
import static org.alongside.incontainer.PageVisit.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.access.StandardRole;
import org.alongside.access.service.MadeAccount;
import org.alongside.access.service.NewAccounts;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.incontainer.PageVisit;
import org.junit.jupiter.api.Test;

/** The life cycle of a page in the server: what is told, what is kept, and what somebody sees when it fails. */
public interface PagesInServer {

    String PAGE = "/test/note.xhtml";
    String TOLD = "Kim has already done this";
    Pattern INCIDENT = Pattern.compile("incident number: <strong>([0-9a-f]{8})</strong>");

    private static List<String> written() {
        return texts("select text from incontainer_note order by text");
    }

    private static Map<String, String> filled(PageVisit visit, String text, String how) {
        Map<String, String> fields = form(visit.get(PAGE));
        fields.put("text", text);
        fields.put("how", how);
        return fields;
    }

    private static HttpResponse<String> sent(PageVisit visit, String text, String how) {
        return visit.post(PAGE, filled(visit, text, how));
    }

    /** Somebody who is signed in. */
    private static PageVisit signedIn(String name) {
        PageVisit visit = new PageVisit();
        system().useHandle(handle -> handle.execute("insert into provider (ods_code, own) values ('AAA', true)"));
        MadeAccount made = request(
                SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR),
                () -> bean(NewAccounts.class).make(name, name, "WARD_NURSE"));
        system().useHandle(handle -> handle.execute("update account set must_change = false"));
        Map<String, String> fields = form(visit.get("/login.xhtml"));
        fields.put("username", name);
        fields.put("password", made.oneTimePassword());
        assertThat(location(visit.post("/login.xhtml", fields))).isEqualTo("/index.xhtml");
        return visit;
    }

    private static void nothingOfItIsShown(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain("half of the page", "Exception", "what was typed", "org.alongside", "at java");
        assertThat(answer.body()).contains("</html>").doesNotContain("<form");
    }

    @Test
    default void aSuccessIsToldOnThePageAfterTheRedirectAndOnce() {
        PageVisit visit = signedIn("pages.success");
        HttpResponse<String> answer = sent(visit, "kept", "");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo(PAGE);
        assertThat(written()).containsExactly("kept");
        assertThat(visit.get(PAGE).body()).contains(TOLD).doesNotContain("There is a problem");
        assertThat(visit.get(PAGE).body()).doesNotContain(TOLD);
    }

    @Test
    default void aRefusalIsToldOnThePageWithWhatWasTyped() {
        PageVisit visit = signedIn("pages.refusal");
        for (String how : List.of("rule", "own rule")) {
            HttpResponse<String> answer = sent(visit, "typed before", how);
            assertThat(answer.statusCode()).as(how).isEqualTo(200);
            assertThat(answer.body())
                    .contains("There is a problem", TOLD, "value=\"typed before\"", "<title>Error: ", "second half");
        }
        assertThat(written()).isEmpty();
        assertThat(visit.get(PAGE).body()).doesNotContain(TOLD);
    }

    @Test
    default void anErrorOfThePageItselfIsTold() {
        PageVisit visit = signedIn("pages.error");
        HttpResponse<String> answer = sent(visit, "typed before", "message");
        assertThat(answer.body()).contains("There is a problem", "Say more", "<title>Error: ");
    }

    @Test
    default void whatIsMissingOrNoNumberIsSaidAtItsFieldAndTheActionIsNotCalled() {
        PageVisit visit = signedIn("pages.missing");
        Map<String, String> fields = filled(visit, "", "");
        fields.put("days", "soon");
        HttpResponse<String> answer = visit.post(PAGE, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("href=\"#text\">Write something", "href=\"#days\"", "value=\"soon\"");
        assertThat(answer.body()).contains("class=\"error\"");
        assertThat(written()).isEmpty();
        fields.put("text", "now it is there");
        fields.put("days", "7");
        assertThat(visit.post(PAGE, fields).statusCode()).isEqualTo(302);
        assertThat(written()).containsExactly("now it is there");
    }

    @Test
    default void aChangeAtTheSameMomentIsToldAndNothingIsLost() {
        PageVisit visit = signedIn("pages.conflict");
        String account = texts("select id::text from account").get(0);
        HttpResponse<String> answer = sent(visit, "typed before", "conflict " + account);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Somebody else saved this at the same moment", "value=\"typed before\"", "<title>Error: ");
        assertThat(count("select count(*) from account where active")).isOne();
    }

    @Test
    default void aFaultGivesAnIncidentThatIsInTheLogAndNothingElse() {
        PageVisit visit = signedIn("pages.fault");
        List<String> log = logged(() -> {
            HttpResponse<String> answer = sent(visit, "secret words", "fault");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("Something went wrong");
            nothingOfItIsShown(answer);
            return answer.body();
        });
        Matcher number = INCIDENT.matcher(log.get(0));
        assertThat(number.find()).isTrue();
        assertThat(log).hasSize(2);
        assertThat(log.get(1))
                .contains("\"incident\":\"" + number.group(1) + "\"", "\"where\":\"page\"", "IllegalStateException")
                .doesNotContain("secret words");
        assertThat(written()).isEmpty();
    }

    /** The answer, and then what the handler of errors logged meanwhile. */
    private static List<String> logged(java.util.function.Supplier<String> visit) {
        List<String> log = java.util.Collections.synchronizedList(new ArrayList<>());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(PageErrors.class.getName());
        logger.addHandler(handler);
        try {
            log.add(0, visit.get());
        } finally {
            logger.removeHandler(handler);
        }
        return log;
    }

    @Test
    default void aFaultWhileAPageIsWrittenLeavesNoHalfPage() {
        PageVisit visit = signedIn("pages.half");
        assertThat(visit.get(PAGE).body()).contains("The first half of the page.", "The second half of the page.");
        HttpResponse<String> answer = visit.get(PAGE + "?broken=1");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).containsPattern(INCIDENT);
        nothingOfItIsShown(answer);
    }

    @Test
    default void whatOneMayNotDoIs403AndWhatIsNotThereIs404() {
        PageVisit visit = signedIn("pages.denied");
        HttpResponse<String> denied = sent(visit, "never", "denied");
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).contains("You may not see this");
        nothingOfItIsShown(denied);
        HttpResponse<String> missing = sent(visit, "never", "missing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is nothing here");
        nothingOfItIsShown(missing);
        assertThat(audit("pages.denied"))
                .contains("CHANGE Notes.guarded IMPORT DENIED", "READ Notes.missing SIGNED_IN NOT_FOUND");
        assertThat(written()).isEmpty();
    }

    @Test
    default void aFormWithoutTheNonceOfItsPageIsRefused() {
        PageVisit visit = signedIn("pages.nonce");
        Map<String, String> fields = filled(visit, "never", "");
        fields.put("primefaces.nonce", "of another page");
        HttpResponse<String> answer = visit.post(PAGE, fields);
        assertThat(answer.statusCode()).isEqualTo(403);
        nothingOfItIsShown(answer);
        assertThat(written()).isEmpty();
    }

    @Test
    default void aPageThatWasOpenTooLongSaysSoAndLeadsBack() {
        PageVisit visit = signedIn("pages.expired");
        Map<String, String> fields = filled(visit, "kept by the draft", "");
        fields.put("jakarta.faces.ViewState", "1:1");
        HttpResponse<String> answer = visit.post(PAGE, fields);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/error/expired.xhtml?to=%2Ftest%2Fnote.xhtml");
        assertThat(visit.get(location(answer)).body())
                .contains("This page was open too long", "href=\"/alongside/test/note.xhtml\"");
        assertThat(written()).isEmpty();
        assertThat(visit.postInTheBackground(PAGE, fields).statusCode())
                .as("a page that saves in the background stays where it is")
                .isEqualTo(401);
    }

    @Test
    default void aFaultInTheBackgroundLeadsToThePageOfErrors() {
        PageVisit visit = signedIn("pages.background");
        HttpResponse<String> answer = visit.postInTheBackground(PAGE, filled(visit, "secret words", "fault"));
        assertThat(answer.body())
                .contains("<partial-response", "<redirect url=\"/alongside/error/page?status=500\"")
                .doesNotContain("secret words", "Exception");
        assertThat(visit.get("/error/page?status=500").statusCode()).isEqualTo(500);
    }

    @Test
    default void aFormThatIsSentTwiceIsDoneOnce() {
        PageVisit visit = signedIn("pages.twice");
        Map<String, String> fields = filled(visit, "first", "");
        assertThat(visit.post(PAGE, fields).statusCode()).isEqualTo(302);
        fields.put("text", "again");
        assertThat(visit.post(PAGE, fields).statusCode()).isEqualTo(302);
        assertThat(written()).containsExactly("first");
        fields.put("submission", UUID.randomUUID().toString());
        assertThat(visit.post(PAGE, fields).statusCode()).isEqualTo(302);
        assertThat(written()).containsExactly("again", "first");
    }

    @Test
    default void whatIsSavedInTheBackgroundHasNoKey() {
        PageVisit visit = signedIn("pages.nokey");
        Map<String, String> fields = filled(visit, "first", "stay");
        assertThat(visit.postInTheBackground(PAGE, fields).statusCode()).isEqualTo(200);
        fields.put("text", "second");
        assertThat(visit.postInTheBackground(PAGE, fields).statusCode()).isEqualTo(200);
        assertThat(written()).containsExactly("first", "second");
        assertThat(count("select count(*) from submission")).isZero();
    }

    @Test
    default void theDraftEndsWithTheFormThatWasSavedAndNotBefore() {
        PageVisit visit = signedIn("pages.draft");
        system().useHandle(handle -> handle.execute(
                "insert into draft (account_id, form, fields, saved_at) select id, 'note', '{}', now() from account"));
        sent(visit, "", "");
        sent(visit, "refused", "rule");
        sent(visit, "refused", "message");
        sent(visit, "at fault", "fault");
        sent(visit, "stays", "stay");
        assertThat(count("select count(*) from draft")).as("nothing was left").isOne();
        sent(visit, "saved", "");
        assertThat(count("select count(*) from draft")).isZero();
    }
}
