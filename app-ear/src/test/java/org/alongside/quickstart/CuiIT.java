package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The rules of the Common User Interface guidance for the patient banner (PAB) and for lists of people (PAL), each by its
 * number, in the built pages.
 */
class CuiIT extends OnApplication {

    private static final String TOP = "e => e.getBoundingClientRect().top";

    private static final String DURATION =
            "([1-9]\\d*d( [1-9]\\d*hrs)?|[1-9]\\d*hrs( [1-9]\\d*mins)?|\\d+mins) (left|over)";

    private final People people = new People(application, browser);
    private final Page page = browser.signedIn("demo.supervisor");

    private void openKnown() throws Exception {
        open(somebody("family_name is not null and r.nhs_number is not null and r.death_date is null and not r.alias"));
    }

    /** Of the demonstration trust's extract, whom nobody changes here: those whom other tests take as contacts come before them. */
    private String somebody(String where) throws SQLException {
        return application.one("select r.person_id from person_registration r join provider p on p.id = r.provider_id"
                + " and p.demonstration where r.local_id like 'LP007%' and r." + where
                + " order by r.local_id limit 1");
    }

    /** Of whom hardly anything is known but what she likes to be called. */
    private void openNew() throws SQLException {
        Page lead = browser.signedIn("demo.lead");
        String id = people.id(people.newContact(lead, "Nia"));
        lead.navigate(application.base() + "/person/edit.xhtml?id=" + id);
        lead.getByLabel("Preferred name").fill("Ni");
        lead.locator("#save").click();
        lead.getByText("The record is saved.").waitFor();
        open(id);
    }

    private void open(String person) {
        page.navigate(application.base() + "/record/view.xhtml?id=" + person);
    }

    private Locator banner() {
        return page.locator(".person");
    }

    private List<String> labels() {
        return banner().locator("> dl dt").allTextContents();
    }

    @Test
    void pab0016Pab0022Pab0023Pab0076ZoneOneIsNameBornGenderAndNumberInThisOrder() throws Exception {
        openKnown();
        assertThat(labels()).startsWith("Name", "Born", "Gender", "NHS No.");
        assertThat(banner().locator("dl").first().locator("dt").first().getAttribute("class"))
                .as("the name has no label to be seen")
                .isEqualTo("hidden");
    }

    @Test
    void pab0003Pab0006Pab0025Pab0032Pab0075ZoneTwoIsOneWholeThatBeginsCollapsed() throws Exception {
        openKnown();
        Locator zone = banner().locator("details");
        assertThat(zone.count()).isOne();
        assertThat(zone.getAttribute("open")).isNull();
        assertThat(zone.locator("dt").allTextContents())
                .startsWith("Usual address", "Phone", "E-mail", "GP practice", "Allergies");
        zone.locator("summary").click();
        assertThat(zone.getByText("Allergies not recorded").isVisible()).isTrue();
        zone.locator("summary").click();
    }

    @Test
    void pab0009Pab0014ItIsAtTheTopInFullWidthAndStaysInSight() throws Exception {
        openKnown();
        assertThat(banner().boundingBox().width).isEqualTo(page.viewportSize().width);
        assertThat(style("borderBottomWidth")).isEqualTo("4px");
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        page.waitForFunction("window.scrollY > 0 || document.body.scrollHeight <= window.innerHeight");
        assertThat(((Number) banner().evaluate(TOP)).doubleValue()).isGreaterThanOrEqualTo(0);
        page.evaluate("window.scrollTo(0, 0)");
    }

    @Test
    void pab0021ThereIsNoPhotograph() throws Exception {
        openKnown();
        assertThat(banner().locator("img, svg, picture, canvas").count()).isZero();
        assertThat(style("backgroundImage")).isEqualTo("none");
    }

    @Test
    void pab0042Pab0046LabelsHaveNoColonAndValuesAreStronger() throws Exception {
        openKnown();
        assertThat(banner().locator("dt").allTextContents()).noneMatch(label -> label.contains(":"));
        assertThat(weight("dd")).isGreaterThan(weight("dt"));
    }

    @Test
    void namesNumbersAndDatesAreWrittenAsTheGuidanceHasThem() throws Exception {
        Somebody amina = people.inBothTeamsCare("Amina");
        people.openRecord(page, amina);
        assertThat(banner().locator(".name dd").innerText()).isEqualTo(amina.shown());
        assertThat(banner().innerText()).containsPattern("\\d{2}-[A-Z][a-z]{2}-\\d{4} \\(\\d+y\\)");
        assertThat(banner().locator(".number").first().innerText()).matches("\\d{3} \\d{3} \\d{4}");
    }

    @Test
    void pab0019WhatIsNotKnownIsSaidInWords() throws Exception {
        openNew();
        assertThat(banner().innerText()).contains("Not Known").doesNotContain("?", "null");
    }

    @Test
    void pab0020Pab0037ThePreferredNameHasItsLabel() throws Exception {
        openNew();
        assertThat(labels()).contains("Preferred name");
        assertThat(banner().innerText()).containsPattern("Preferred name\\s+Ni");
    }

    @Test
    void pab0018Pab0024WhoHasDiedLooksDifferentByMoreThanColour() throws Exception {
        open(somebody("death_date is not null"));
        assertThat(labels()).startsWith("Name", "Born", "Died", "Gender", "NHS No.");
        assertThat(banner().innerText())
                .containsPattern("Born\\s+\\S+ \\(\\d+y\\)\\s+Died\\s+\\d{2}-[A-Z][a-z]{2}-\\d{4}");
        assertThat(style("borderBottomStyle")).isEqualTo("double");
        assertThat(style("backgroundImage")).contains("gradient");
    }

    @Test
    void pab0015ItIsOnNoPageAboutMoreThanOnePerson() {
        for (String list : List.of(
                "/person/list.xhtml?q=test",
                "/person/duplicates.xhtml",
                "/exchange/conflicts.xhtml",
                "/measure/list.xhtml")) {
            page.navigate(application.base() + list);
            assertThat(page.locator("h1").count()).as(list).isOne();
            assertThat(banner().count()).as(list).isZero();
        }
    }

    @Test
    void palListsHaveOneRowForEachPersonAndCutNothingShort() {
        page.navigate(application.base() + "/person/list.xhtml?q=ahmed");
        Locator rows = page.locator("tbody tr");
        assertThat(page.locator("h2").first().innerText()).startsWith(String.valueOf(Math.min(50, rows.count())));
        assertThat((Boolean) page.evaluate("[...document.querySelectorAll('td')].every(c =>"
                        + " getComputedStyle(c).textOverflow !== 'ellipsis' && c.scrollWidth <= c.clientWidth + 1)"))
                .isTrue();
    }

    @Test
    void durationsAreWholeNumbersWithTheirUnitAndNoZeroUnit() {
        Page lead = browser.signedIn("demo.lead");
        lead.navigate(application.base() + "/discharge/list.xhtml?since=all");
        List<String> durations = lead.locator(".deadline strong").allInnerTexts();
        lead.context().close();
        assertThat(durations).isNotEmpty().allMatch(text -> text.matches(DURATION));
    }

    private String style(String property) {
        return (String) banner().evaluate("e => getComputedStyle(e)." + property);
    }

    private int weight(String element) {
        return Integer.parseInt((String)
                banner().locator(element + ":not(.hidden)").first().evaluate("e => getComputedStyle(e).fontWeight"));
    }
}
