package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The rules of the Common User Interface guidance for the patient banner (PAB) and for lists of people (PAL), each by its
 * number, in the built pages. Runs after the jobs that register people.
 */
final class CuiRules {

    private static final String TOP = "e => e.getBoundingClientRect().top";

    private static final String DURATION =
            "([1-9]\\d*d( [1-9]\\d*hrs)?|[1-9]\\d*hrs( [1-9]\\d*mins)?|\\d+mins) (left|over)";

    private final Application application;
    private final Browser browser;
    private final Page page;

    CuiRules(Application application, Browser browser) {
        this.application = application;
        this.browser = browser;
        this.page = browser.signedIn("demo.supervisor");
    }

    void run() throws SQLException {
        String known = person("family_name = 'Testcase'");
        open(known);
        pab0016Pab0022Pab0023Pab0076ZoneOneIsNameBornGenderAndNumberInThisOrder();
        pab0003Pab0006Pab0025Pab0032Pab0075ZoneTwoIsOneWholeThatBeginsCollapsed();
        pab0009Pab0014ItIsAtTheTopInFullWidthAndStaysInSight();
        pab0021ThereIsNoPhotograph();
        pab0042Pab0046LabelsHaveNoColonAndValuesAreStronger();
        namesNumbersAndDatesAreWrittenAsTheGuidanceHasThem();
        open(person("family_name = 'Newcomer'"));
        pab0019WhatIsNotKnownIsSaidInWords();
        pab0020Pab0037ThePreferredNameHasItsLabel();
        open(person("death_date is not null"));
        pab0018Pab0024WhoHasDiedLooksDifferentByMoreThanColour();
        pab0015ItIsOnNoPageAboutMoreThanOnePerson();
        palListsHaveOneRowForEachPersonAndCutNothingShort();
        durationsAreWholeNumbersWithTheirUnitAndNoZeroUnit();
        page.context().close();
    }

    private String person(String where) throws SQLException {
        try (Connection connection = application.applicationRole();
                Statement sql = connection.createStatement()) {
            sql.execute("set alongside.scope = 'ALL'");
            try (ResultSet row = sql.executeQuery("select r.person_id from person_registration r join provider p"
                    + " on p.id = r.provider_id and p.demonstration where r." + where
                    + " order by r.local_id limit 1")) {
                assertThat(row.next()).as(where).isTrue();
                return row.getString(1);
            }
        }
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

    private void pab0016Pab0022Pab0023Pab0076ZoneOneIsNameBornGenderAndNumberInThisOrder() {
        assertThat(labels()).startsWith("Name", "Born", "Gender", "NHS No.");
        assertThat(banner().locator("dl").first().locator("dt").first().getAttribute("class"))
                .as("the name has no label to be seen")
                .isEqualTo("hidden");
    }

    private void pab0003Pab0006Pab0025Pab0032Pab0075ZoneTwoIsOneWholeThatBeginsCollapsed() {
        Locator zone = banner().locator("details");
        assertThat(zone.count()).isOne();
        assertThat(zone.getAttribute("open")).isNull();
        assertThat(zone.locator("dt").allTextContents())
                .startsWith("Usual address", "Phone", "E-mail", "GP practice", "Allergies");
        zone.locator("summary").click();
        assertThat(zone.getByText("Allergies not recorded").isVisible()).isTrue();
        zone.locator("summary").click();
    }

    private void pab0009Pab0014ItIsAtTheTopInFullWidthAndStaysInSight() {
        assertThat(banner().boundingBox().width).isEqualTo(page.viewportSize().width);
        assertThat(style("borderBottomWidth")).isEqualTo("4px");
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        page.waitForFunction("window.scrollY > 0 || document.body.scrollHeight <= window.innerHeight");
        assertThat(((Number) banner().evaluate(TOP)).doubleValue()).isGreaterThanOrEqualTo(0);
        page.evaluate("window.scrollTo(0, 0)");
    }

    private void pab0021ThereIsNoPhotograph() {
        assertThat(banner().locator("img, svg, picture, canvas").count()).isZero();
        assertThat(style("backgroundImage")).isEqualTo("none");
    }

    private void pab0042Pab0046LabelsHaveNoColonAndValuesAreStronger() {
        assertThat(banner().locator("dt").allTextContents()).noneMatch(label -> label.contains(":"));
        assertThat(weight("dd")).isGreaterThan(weight("dt"));
    }

    private void namesNumbersAndDatesAreWrittenAsTheGuidanceHasThem() {
        assertThat(banner().locator(".name dd").innerText()).isEqualTo("TESTCASE, Amina");
        assertThat(banner().innerText()).containsPattern("\\d{2}-[A-Z][a-z]{2}-\\d{4} \\(\\d+y\\)");
        assertThat(banner().locator(".number").first().innerText()).matches("\\d{3} \\d{3} \\d{4}");
    }

    private void pab0019WhatIsNotKnownIsSaidInWords() {
        assertThat(banner().innerText()).contains("Not Known").doesNotContain("?", "null");
    }

    private void pab0020Pab0037ThePreferredNameHasItsLabel() {
        assertThat(labels()).contains("Preferred name");
        assertThat(banner().innerText()).containsPattern("Preferred name\\s+Ni");
    }

    private void pab0018Pab0024WhoHasDiedLooksDifferentByMoreThanColour() {
        assertThat(labels()).startsWith("Name", "Born", "Died", "Gender", "NHS No.");
        assertThat(banner().innerText())
                .containsPattern("Born\\s+\\S+ \\(\\d+y\\)\\s+Died\\s+\\d{2}-[A-Z][a-z]{2}-\\d{4}");
        assertThat(style("borderBottomStyle")).isEqualTo("double");
        assertThat(style("backgroundImage")).contains("gradient");
    }

    private void pab0015ItIsOnNoPageAboutMoreThanOnePerson() {
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

    private void palListsHaveOneRowForEachPersonAndCutNothingShort() {
        page.navigate(application.base() + "/person/list.xhtml?q=ahmed");
        Locator rows = page.locator("tbody tr");
        assertThat(page.locator("h2").first().innerText()).startsWith(String.valueOf(Math.min(50, rows.count())));
        assertThat((Boolean) page.evaluate("[...document.querySelectorAll('td')].every(c =>"
                        + " getComputedStyle(c).textOverflow !== 'ellipsis' && c.scrollWidth <= c.clientWidth + 1)"))
                .isTrue();
    }

    private void durationsAreWholeNumbersWithTheirUnitAndNoZeroUnit() {
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
