package org.alongside.measure.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.measure.Core34Row;
import org.alongside.measure.LetterRow;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.MonthRow;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The sample and the hand-made edges give exactly the figures that are expected of them. */
class ExpectedMeasuresTest {

    private final Jdbi jdbi = TestDatabase.migrated().system();

    @Test
    void sampleGivesItsExpectedFigures() throws IOException {
        new ExtractFixture(jdbi).load(ExtractFixture.resource("mhsds-sample.zip"));
        check("RXQ", "mhsds-sample.expected.json", "2025-11-01", "2026-10-31");
    }

    @Test
    void edgesGiveTheirExpectedFigures() throws IOException {
        new ExtractFixture(jdbi).load(ExtractFixture.resource("mhsds-edges.zip"));
        check("REQ", "mhsds-edges.expected.json", "2026-01-01", "2026-06-30");
    }

    private void check(String ods, String file, String from, String to) throws IOException {
        JsonObject expected;
        try (var in = getClass().getResourceAsStream("/extracts/" + file);
                var reader = Json.createReader(in)) {
            expected = reader.readObject();
        }
        jdbi.useHandle(handle -> {
            UUID provider = handle.createQuery("select id from provider where ods_code = ?")
                    .bind(0, ods)
                    .mapTo(UUID.class)
                    .one();
            MeasurePeriod period = new MeasurePeriod(LocalDate.parse(from), LocalDate.parse(to));
            List<LetterRow> letters = new DischargeLetters(handle, provider, period, "").rows();
            assertThat(letters)
                    .isEqualTo(expected.getJsonArray("discharge-letters").getValuesAs(JsonObject.class).stream()
                            .map(o -> new LetterRow(
                                    o.getString("team"),
                                    o.getString("month"),
                                    o.getInt("numerator"),
                                    o.getInt("denominator")))
                            .toList());
            for (MonthlyMeasure measure : List.of(
                    CrisisResponse.MEASURE,
                    HospitalMeasures.FOLLOW_UP,
                    HospitalMeasures.READY,
                    HospitalMeasures.READMISSION,
                    Caseload.MEASURE)) {
                List<MonthRow> rows = measure.rows(handle, provider, period, "");
                String id = measure.measure().id();
                assertThat(rows.stream().map(ExpectedMeasuresTest::text))
                        .as(id)
                        .containsExactlyElementsOf(expected.getJsonArray(id).getValuesAs(JsonObject.class).stream()
                                .map(ExpectedMeasuresTest::monthText)
                                .toList());
            }
            JsonArray core = expected.getJsonArray("core-34");
            for (JsonObject row : core.getValuesAs(JsonObject.class)) {
                MeasurePeriod quarter =
                        new MeasurePeriod(LocalDate.parse(row.getString("from")), LocalDate.parse(row.getString("to")));
                List<Core34Row> rows = new Core34(handle, provider, quarter, row.getString("team")).rows();
                assertThat(rows.stream().map(ExpectedMeasuresTest::text)).containsExactly(text(row));
            }
        });
    }

    private static String text(MonthRow row) {
        StringBuilder text = new StringBuilder(row.team() + " " + row.month());
        row.figures()
                .forEach((name, value) ->
                        text.append(' ').append(name).append('=').append(number(value)));
        return text.toString();
    }

    private static String number(BigDecimal value) {
        return value == null ? "null" : Double.toString(value.doubleValue());
    }

    private static String monthText(JsonObject row) {
        StringBuilder text = new StringBuilder(row.getString("team", null) + " " + row.getString("month"));
        row.forEach((name, value) -> {
            if (!name.equals("team") && !name.equals("month")) {
                text.append(' ').append(name).append('=');
                text.append(value instanceof JsonNumber n ? number(n.bigDecimalValue()) : "null");
            }
        });
        return text.toString();
    }

    private static String text(Core34Row row) {
        return String.join(
                " ",
                row.team(),
                row.joint() + "" + row.joint().met() + row.joint().enough(),
                row.letters() + "" + row.letters().met() + row.letters().enough(),
                row.links().teams() + "" + row.links().met() + row.links().enough(),
                row.meetings().teams() + "" + row.meetings().met()
                        + row.meetings().enough(),
                row.ratings().medians().entrySet().stream()
                        .map(e -> e.getKey() + e.getValue().doubleValue())
                        .collect(Collectors.joining()),
                "" + row.ratings().met() + row.ratings().enough() + row.criteriaMet());
    }

    private static String text(JsonObject row) {
        return String.join(
                " ",
                row.getString("team"),
                share(row.getJsonObject("a")),
                share(row.getJsonObject("b")),
                teams(row.getJsonObject("c")),
                teams(row.getJsonObject("d")),
                new java.util.TreeMap<>(row.getJsonObject("e").getJsonObject("medians"))
                        .entrySet().stream()
                                .map(e ->
                                        e.getKey() + new BigDecimal(e.getValue().toString()).doubleValue())
                                .collect(Collectors.joining()),
                "" + row.getJsonObject("e").getBoolean("met")
                        + row.getJsonObject("e").getBoolean("enough") + row.getInt("criteriaMet"));
    }

    private static String share(JsonObject o) {
        return "Share[numerator=" + o.getInt("numerator") + ", denominator=" + o.getInt("denominator") + "]"
                + o.getBoolean("met") + o.getBoolean("enough");
    }

    private static String teams(JsonObject o) {
        return o.getJsonArray("teams").getValuesAs(jakarta.json.JsonString::getString) + "" + o.getBoolean("met")
                + o.getBoolean("enough");
    }
}
