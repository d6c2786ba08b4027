package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Imports and measures by HTTP, in the form that other systems rely on: the sample and the edges, to the last number. */
class HttpContractIT extends OnApplication {

    private static final Path EXTRACTS = Path.of("../ejb-module/src/test/resources/extracts");

    private final Page page = browser.anonymous();
    private final APIRequestContext http = page.request();
    private final HttpApi api = new HttpApi(application, page);

    @Test
    void theSampleHasItsFiguresToTheLastNumber() throws Exception {
        importedTwiceHasItsFigures("sample", "RXQ");
    }

    @Test
    void theEdgesHaveTheirFiguresToTheLastNumber() throws Exception {
        importedTwiceHasItsFigures("edges", "REQ");
    }

    private void importedTwiceHasItsFigures(String name, String provider) throws Exception {
        JsonObject first = api.imported(EXTRACTS.resolve("mhsds-" + name + ".zip"));
        assertThat(first.getInt("rowsRead"))
                .isEqualTo(first.getInt("rowsTotal"))
                .isPositive();
        JsonObject again = api.imported(EXTRACTS.resolve("mhsds-" + name + ".zip"));
        again.getJsonObject("tables")
                .forEach((table, counts) -> assertThat(counts.asJsonObject().getInt("unchanged"))
                        .as(table)
                        .isEqualTo(counts.asJsonObject().getInt("read")));
        JsonObject expected = HttpApi.json(Files.readString(EXTRACTS.resolve("mhsds-" + name + ".expected.json")));
        figures(expected, provider);
    }

    private void figures(JsonObject expected, String provider) {
        for (String measure : expected.keySet()) {
            if (!measure.equals("core-34")) {
                JsonArray months = expected.getJsonArray(measure);
                String first = months.getJsonObject(0).getString("month");
                String last = months.getJsonObject(months.size() - 1).getString("month");
                assertThat(rows(measure, first + "-01", last + "-01", provider))
                        .as(measure)
                        .isEqualTo(comparable(months));
            }
        }
        for (JsonObject row : expected.getJsonArray("core-34").getValuesAs(JsonObject.class)) {
            List<Object> answered = rows("core-34", row.getString("from"), row.getString("to"), provider);
            assertThat(answered).contains(comparable((JsonValue) row));
        }
    }

    private List<Object> rows(String measure, String from, String to, String provider) {
        JsonObject answer = HttpApi.json(http.get(
                        application.base() + "/api/measures/" + measure + "?from=" + from + "&to=" + to + "&provider="
                                + provider,
                        HttpApi.token())
                .text());
        assertThat(answer.getString("measure")).isEqualTo(measure);
        return comparable(answer.getJsonArray("rows"));
    }

    private static List<Object> comparable(JsonArray array) {
        return array.stream().map(HttpContractIT::comparable).toList();
    }

    /** Numbers compare as numbers: 4 is 4.0. The order of fields does not matter. */
    private static Object comparable(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, Object> fields = new TreeMap<>();
            object.forEach((name, field) -> fields.put(name, comparable(field)));
            return fields;
        }
        if (value instanceof JsonArray array) {
            return comparable(array);
        }
        return value instanceof JsonNumber number ? number.doubleValue() : value.toString();
    }

    /** The figures of the sample are those of its trust as long as nothing else comes from there. */
    private static Path ofAnotherTrust(Path extract) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(extract.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                files.put(entry.getName(), text.replace("RXQ", "RXD"));
            }
        }
        return Extracts.zip(files);
    }

    @Test
    void rowsThatAreRefusedAreListedWithTheirReasons() throws Exception {
        JsonObject status = api.imported(ofAnotherTrust(EXTRACTS.resolve("mhsds-dirty.zip")));
        APIResponse rejections = http.get(
                application.base() + "/api/imports/" + status.getString("id") + "/rejections", HttpApi.token());
        assertThat(rejections.headers().get("content-type")).startsWith("text/csv");
        APIResponse asJson = http.get(rejections.url(), HttpApi.token().setHeader("Accept", "application/json"));
        assertThat(asJson.status()).as(asJson.text()).isEqualTo(200);
        assertThat(asJson.text()).startsWith("[{\"table\":").contains("\"key\":\"SRORPHAN1\"");
        assertThat(rejections.text().lines().findFirst()).hasValue("table,line,key,column,reason");
        assertThat(rejections.text())
                .contains(
                        "MHS101Referral,",
                        ",SRORPHAN1,LocalPatientId,",
                        ",SRBACK1,ServDischDate,",
                        "JMBAD1,MeetingType,");
        assertThat(rejections.text().lines()).hasSize(12);
    }

    @Test
    void whatIsWrongIsRefusedInWords() throws Exception {
        Map<String, Integer> answers = new TreeMap<>(Map.of(
                "/api/measures/unknown?from=2026-01-01&to=2026-01-31", 404,
                "/api/measures/core-34?from=2026-01-01&to=2026-01-31&team=NOBODY&provider=RXQ", 404,
                "/api/measures/core-34?from=2026-01-01&to=2026-01-31&provider=NOBODY", 404,
                "/api/measures/core-34?to=2026-01-31", 400,
                "/api/measures/core-34?from=2026-01-01", 400,
                "/api/measures/core-34?from=2026-02-30&to=2026-03-31", 400,
                "/api/measures/core-34/evidence?from=2026-01-01&to=2026-01-31&figure=none", 400,
                "/api/measures/core-34/evidence?from=2026-01-01&to=2026-01-31&figure=a.numerator&part=x", 400,
                "/api/imports/00000000-0000-0000-0000-000000000000", 404));
        answers.put("/api/measures/follow-up-72h?from=2026-01-01&to=2026-01-31&team=CRTN&provider=RXQ", 400);
        for (Map.Entry<String, Integer> answer : answers.entrySet()) {
            APIResponse refused = http.get(application.base() + answer.getKey(), HttpApi.token());
            assertThat(refused.status()).as(answer.getKey()).isEqualTo(answer.getValue());
            assertThat(refused.headers().get("content-type")).startsWith("application/problem+json");
            assertThat(HttpApi.json(refused.text()).getInt("status")).isEqualTo(answer.getValue());
            assertThat(application.get(answer.getKey(), "").statusCode()).isEqualTo(401);
        }
        String missing = http.get(application.base() + "/api/measures/core-34?to=2026-01-31", HttpApi.token())
                .text();
        assertThat(HttpApi.json(missing).getString("parameter")).isEqualTo("from");
        assertThat(http.get(application.base() + "/api/status").text())
                .as("nothing more without a sign-in")
                .matches("\\{\"ready\":true,\"pages\":true,\"timers\":true,\"version\":\"[0-9.]+\"}");
    }
}
