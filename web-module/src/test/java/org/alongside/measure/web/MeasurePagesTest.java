package org.alongside.measure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.gate.Permission;
import org.alongside.gate.service.AccessDenied;
import org.alongside.measure.Anchor;
import org.alongside.measure.Core34Row;
import org.alongside.measure.EvidenceRow;
import org.alongside.measure.LetterRow;
import org.alongside.measure.Measure;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.MonthRow;
import org.alongside.measure.Share;
import org.alongside.measure.service.Figure;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.measure.service.Measures;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.Answering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages, the JSON and the CSV of measures: their words, their links and their form. */
class MeasurePagesTest {

    private static final MeasurePeriod QUARTER = new MeasurePeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
    private static final UUID LETTER = UUID.randomUUID();
    private static final Core34Row ROW = new Core34Row(
            "CRTN",
            QUARTER,
            new Share(8, 10),
            new Share(0, 0),
            new Core34Row.Teams(List.of("CMHN", "EIPT"), true),
            new Core34Row.Teams(List.of(), false),
            new Core34Row.Ratings(new TreeMap<>(Map.of("CARER", new BigDecimal("4.5"))), false, false));

    private final BusinessClock clock = new BusinessClock();
    private final Measures measures = new Measures() {
        @Override
        public List<Core34Row> core34(MeasureQuery query) {
            return List.of(ROW);
        }

        @Override
        public List<LetterRow> letters(MeasureQuery query) {
            return List.of(new LetterRow("CRTN", "2026-02", 8, 9));
        }

        @Override
        public List<MonthRow> monthly(Measure measure, MeasureQuery query) {
            Map<String, BigDecimal> all = new java.util.LinkedHashMap<>();
            all.put("CCR117", BigDecimal.valueOf(7));
            all.put("share", new BigDecimal("66.7"));
            Map<String, BigDecimal> none = new java.util.LinkedHashMap<>(all);
            none.put("share", null);
            return List.of(new MonthRow(null, "2026-02", all), new MonthRow("CRTN", "2026-02", none));
        }

        @Override
        public List<Anchor> anchors() {
            return List.of(new Anchor(0, 1, false), new Anchor(2, 2, true));
        }

        @Override
        public Map<String, String> teamNames(MeasureQuery query) {
            return Map.of("CRTN", "North Crisis Team", "CMHN", "North Community Team");
        }

        @Override
        public List<EvidenceRow> evidence(MeasureQuery query, Figure figure, boolean excluded) {
            if ("NONE".equals(query.team())) {
                throw new NotFound("team");
            }
            if ("DENIED".equals(query.team())) {
                throw new AccessDenied(Permission.SEE_MEASURES, true);
            }
            return List.of(new EvidenceRow(
                    "referral",
                    "R1",
                    "=P1",
                    LocalDate.of(2026, 4, 5),
                    "2026-04-06",
                    excluded ? "no letter was sent" : null,
                    UUID.randomUUID(),
                    LETTER,
                    null,
                    "EPR-R-1"));
        }
    };

    @BeforeEach
    void today() {
        clock.moveTo(Instant.parse("2026-07-10T12:00:00Z"));
    }

    @Test
    void criteriaAreSaidInWordsWithTheNamesOfTheTeams() {
        Core34Page page = Wiring.wire(Core34Page.class, measures, clock);
        page.load();
        Core34Row row = page.rows().get(0);
        assertThat(page.period()).isEqualTo(QUARTER);
        assertThat(page.teamName(row.team())).isEqualTo("North Crisis Team");
        assertThat(page.teamNames(row.links().teams())).isEqualTo("North Community Team, EIPT");
        assertThat(page.teamNames(row.meetings().teams())).isEqualTo("No team");
        assertThat(page.anchor(row)).isEqualTo(new Anchor(2, 2, true));
        assertThat(page.verdict(true, true) + page.verdict(false, true) + page.verdict(true, false))
                .isEqualTo("MetNot metNot enough data");
        assertThat(page.verdictStyle(true, true) + page.verdictStyle(false, true) + page.verdictStyle(false, false))
                .isEqualTo("tag goodtag badtag");
        assertThat(page.evidence(row, "a.numerator"))
                .isEqualTo("measure=core-34&figure=a.numerator&team=CRTN&from=2026-04-01&to=2026-06-30");
    }

    @Test
    void aMonthOpensTheListOfThatMonth() {
        LettersPage page = Wiring.wire(LettersPage.class, measures, clock);
        page.load();
        assertThat(page.evidence(page.rows().get(0), "numerator"))
                .isEqualTo("measure=discharge-letters&figure=numerator&team=CRTN&from=2026-02-01&to=2026-02-28");
    }

    private EvidencePage evidence(String measure, String figure) {
        EvidencePage page = Wiring.wire(EvidencePage.class, measures, clock);
        page.setMeasure(measure);
        page.setFigure(figure);
        page.setTeam("CRTN");
        page.setFrom("2026-04-01");
        page.setTo("2026-06-30");
        return page;
    }

    @Test
    void aListSaysWhichFigureItIsBehind() {
        EvidencePage page = evidence("core-34", "b.numerator");
        page.load();
        assertThat(page.label()).isEqualTo("CORE 34 b: summary with everyone in three days");
        assertThat(page.rows()).hasSize(1);
        assertThat(page.excluded()).isFalse();
        assertThat(page.query("excluded"))
                .isEqualTo("measure=core-34&figure=b.numerator&team=CRTN&from=2026-04-01&to=2026-06-30&part=excluded");
        assertThatThrownBy(() -> evidence("core-34", "numerator").load()).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence(null, null).load()).isInstanceOf(NotFound.class);
    }

    private String csv(String part, String team, Map<String, Object> sent) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ServletOutputStream out = new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {}

            @Override
            public void write(int b) {
                bytes.write(b);
            }
        };
        Map<String, String> parameters =
                Map.of("measure", "core-34", "figure", "b.numerator", "part", part, "team", team);
        EvidenceCsv servlet = Wiring.wire(EvidenceCsv.class, evidence(null, null));
        servlet.doGet(
                Answering.as(HttpServletRequest.class, Map.of("getParameter", (Answering.Answer)
                        given -> parameters.get(given[0]))),
                Answering.as(HttpServletResponse.class, Map.of("getOutputStream", out, "sendError", (Answering.Answer)
                        given -> sent.put("error", given[0]))));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theListAsCsvIsTheSameAndRunsNothingInASpreadsheet() throws Exception {
        assertThat(csv("excluded", "CRTN", new HashMap<>()))
                .isEqualTo("kind,id,person,date,value,reason,letter,days,same as\r\n"
                        + "referral,R1,'=P1,2026-04-05,2026-04-06,no letter was sent," + LETTER + ",,EPR-R-1\r\n");
        Map<String, Object> sent = new HashMap<>();
        assertThat(csv("included", "NONE", sent)).isEmpty();
        assertThat(sent).containsEntry("error", 404);
        csv("included", "DENIED", sent);
        assertThat(sent).containsEntry("error", 403);
    }

    @Test
    void aPeriodThatIsNoneIsRefusedWithItsField() throws Exception {
        EvidencePage page = evidence("core-34", "b.numerator");
        StringWriter said = new StringWriter();
        Map<String, Object> sent = new HashMap<>();
        Map<String, String> parameters =
                Map.of("measure", "core-34", "figure", "b.numerator", "from", "2026-06-30", "to", "2026-04-01");
        Wiring.wire(EvidenceCsv.class, page)
                .doGet(
                        Answering.as(HttpServletRequest.class, Map.of("getParameter", (Answering.Answer)
                                given -> parameters.get(given[0]))),
                        Answering.as(
                                HttpServletResponse.class,
                                Map.of("getWriter", new PrintWriter(said), "setStatus", (Answering.Answer)
                                        given -> sent.put("status", given[0]))));
        assertThat(sent).containsEntry("status", 400);
        assertThat(said.toString()).isEqualToNormalizingNewlines("to: Enter a last day on or after the first one\n");
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Test
    void aMonthOfTheWholeProviderAndOfATeamEachOpenTheirLists() {
        MonthPage page = Wiring.wire(MonthPage.class, measures, clock);
        page.setId("crisis-response");
        page.load();
        assertThat(page.chosen()).isEqualTo(Measure.CRISIS_RESPONSE);
        assertThat(page.columns()).containsExactly("CCR117", "share");
        assertThat(page.label("CCR117")).isEqualTo("Very urgent, received");
        assertThat(page.label("share")).isEqualTo("In percent");
        MonthRow all = page.rows().get(0);
        MonthRow team = page.rows().get(1);
        assertThat(page.rowName(all) + ", " + page.rowName(team)).isEqualTo("Whole provider, North Crisis Team");
        assertThat(page.value(all, "CCR117") + page.value(all, "share") + page.value(team, "share"))
                .isEqualTo("766.7%");
        assertThat(page.evidence(team, "CCR117"))
                .isEqualTo("measure=crisis-response&figure=CCR117&team=CRTN&from=2026-02-01&to=2026-02-28");
        page.setId("none");
        assertThatThrownBy(page::load).isInstanceOf(NotFound.class);
    }

    @Test
    void theJsonOfAMonthNamesItsTeamWhereItIsByTeam() {
        MonthRow row = measures.monthly(Measure.CRISIS_RESPONSE, new MeasureQuery(QUARTER, null, null))
                .get(0);
        assertThat(MeasureJson.month(row, true).build())
                .isEqualTo(json("{\"team\": null, \"month\": \"2026-02\", \"CCR117\": 7, \"share\": 66.7}"));
        assertThat(MeasureJson.month(row, false).build().keySet()).containsExactly("month", "CCR117", "share");
    }

    @Test
    void theJsonOfARowHasTheNamesOfTheContract() {
        assertThat(MeasureJson.core34(ROW, measures.anchors()).build()).isEqualTo(json("""
                        {"team": "CRTN", "from": "2026-04-01", "to": "2026-06-30",
                         "a": {"numerator": 8, "denominator": 10, "met": true, "enough": true},
                         "b": {"numerator": 0, "denominator": 0, "met": false, "enough": false},
                         "c": {"teams": ["CMHN", "EIPT"], "met": true, "enough": true},
                         "d": {"teams": [], "met": false, "enough": false},
                         "e": {"medians": {"CARER": 4.5}, "met": false, "enough": false},
                         "criteriaMet": 2, "score": 2}"""));
        assertThat(MeasureJson.letters(new LetterRow("CRTN", "2026-02", 8, 9)).build())
                .isEqualTo(json("{\"team\": \"CRTN\", \"month\": \"2026-02\", \"numerator\": 8, \"denominator\": 9}"));
    }

    @Test
    void theJsonOfEvidenceNamesTheLetterWhereThereIsOne() {
        EvidenceRow counted = measures.evidence(
                        new MeasureQuery(QUARTER, "CRTN", null), Figure.LETTERS_NUMERATOR, false)
                .get(0);
        JsonObject row = MeasureJson.evidence(counted).build();
        assertThat(row.getString("letter")).isEqualTo(LETTER.toString());
        assertThat(row.isNull("reason")).isTrue();
        EvidenceRow visit =
                new EvidenceRow("visit", "x", null, LocalDate.of(2026, 4, 5), "CMHN", null, null, null, null, null);
        assertThat(MeasureJson.evidence(visit).build().keySet())
                .containsExactly("kind", "id", "person", "date", "value", "reason");
    }
}
