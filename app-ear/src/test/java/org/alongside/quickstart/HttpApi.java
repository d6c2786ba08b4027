package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The product as another system sees it, with the token of the tests. */
final class HttpApi {

    private final Application application;
    private final Page page;
    private final APIRequestContext http;

    HttpApi(Application application, Page page) {
        this.application = application;
        this.page = page;
        http = page.request();
    }

    static RequestOptions token() {
        return RequestOptions.create().setHeader("Authorization", "Bearer " + Application.TOKEN);
    }

    static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    APIResponse get(String path) {
        return http.get(application.base() + path, token());
    }

    APIResponse post(String path, RequestOptions options) {
        return http.post(application.base() + path, options);
    }

    void waitFor(BooleanSupplier condition) {
        Until.asked(condition);
    }

    /** Moves the time of care; it ticks on from there. */
    void clock(Instant now) {
        String json = "{\"now\":\"" + now + "\"}";
        RequestOptions options =
                token().setHeader("Content-Type", "application/json").setData(json);
        APIResponse answer = http.put(application.base() + "/api/test/clock", options);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    void realTime() {
        http.delete(application.base() + "/api/test/clock");
    }

    /** @return the report of an import that is completed */
    JsonObject imported(Path file) {
        APIResponse accepted = http.post(
                application.base() + "/api/imports?dryRun=false&confirm=true",
                token().setMultipart(FormData.create().set("file", file)));
        assertThat(accepted.status()).isEqualTo(202);
        String location = accepted.headers().get("location");
        assertThat(location).startsWith(application.base() + "/api/imports/");
        JsonObject[] status = {json(accepted.text())};
        Until.asked(() -> {
            status[0] = json(http.get(location, token()).text());
            return !List.of("QUEUED", "RUNNING").contains(status[0].getString("status"));
        });
        assertThat(status[0].getString("status")).as(status[0].toString()).isEqualTo("COMPLETED");
        return status[0];
    }
}
