package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What goes on by itself, before and after the database was away for some time: an e-mail, a hand-over that nobody answers,
 * an import that is under way, a report; and what the server says of itself meanwhile.
 */
final class WithoutDatabase {

    /** A signed summary to one practice, due while the database is away. */
    private static final String EMAIL =
            OutboxUnderFireIT.SIGNED.formatted(1).replace("'DUE', now(),", "'DUE', now() + interval '5 seconds',");

    private static final String REPORT = """
            insert into report (id, account_id, from_date, to_date, format, file_name, state, parts)
            select '%s', id, date '2026-01-01', date '2026-01-31', 'PDF', 'report.pdf', 'QUEUED', 8 from account
             where username = 'demo.supervisor'""";

    private static final String PERSON = """
            select r.local_id from person_registration r join provider p on p.id = r.provider_id and p.demonstration
             where r.local_id like 'LP007%' and not r.alias and r.error_at is null and r.death_date is null order by r.local_id limit 1""";

    private final Application application;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String report = UUID.randomUUID().toString();
    private final String text = "Away" + UUID.randomUUID();
    private String importing = "";

    WithoutDatabase(Application application) {
        this.application = application;
    }

    /** All of it is asked for, the database goes, and everything goes on when it is back, without a restart. */
    void everythingGoesOnAfter(Duration away) throws Exception {
        asked();
        Application.Mark before = application.mark();
        application.databaseGoes();
        awayFor(away);
        application.databaseIsBack();
        application.awaitReady();
        goesOn();
        somebodyIsTold();
        assertThat(application.saidSince(before)).doesNotContain("EJB5119", "Expunging timer");
    }

    private void asked() throws Exception {
        handOver();
        application.run(EMAIL);
        application.run(REPORT.formatted(report));
        importing = sent();
    }

    private void handOver() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.base() + "/api/handovers"))
                .header("Authorization", "Bearer " + Application.TOKEN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString("{\"person\":{\"localPatientId\":\"" + application.one(PERSON)
                        + "\"},\"to\":{\"team\":\"CMHN\",\"staff\":\"CMHN-05\"},\"urgency\":\"IMMEDIATE\",\"text\":\""
                        + text
                        + "\"}"))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** An extract of the whole demonstration trust, so that it is under way when the database goes. */
    private String sent() throws Exception {
        String boundary = "b" + UUID.randomUUID();
        byte[] zip = Files.readAllBytes(application.log().resolveSibling("demonstration.zip"));
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"d.zip\"\r\n"
                        + "Content-Type: application/zip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.base() + "/api/imports?confirm=true"))
                .header("Authorization", "Bearer " + Application.TOKEN)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(zip),
                        HttpRequest.BodyPublishers.ofByteArray(tail)))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    /** The server starts before its database, is deployed all the same, says so, and begins when the database is there. */
    void comesLater() throws Exception {
        application.stop();
        application.databaseGoes();
        application.begin();
        Until.holds(this::saysThatItWaits);
        assertThat(status().body()).contains("\"ready\":false");
        HttpResponse<String> page = application.get("/login.xhtml", "");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("Alongside is starting", "The database cannot be reached yet");
        assertThat(Files.readString(application.log())).contains("Alongside waits for its database and tries again");
        application.databaseIsBack();
        application.awaitReady();
        assertThat(application.get("/login.xhtml", "").statusCode()).isEqualTo(200);
        assertThat(application
                        .get("/api/measures/caseload?from=2026-01-01&to=2026-01-31", Application.TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    private boolean saysThatItWaits() throws InterruptedException {
        try {
            return status().statusCode() == 503;
        } catch (IOException e) {
            return false;
        }
    }

    /** For that long the server says that it is not ready, and answers whoever has a page or a token with 503. */
    private void awayFor(Duration time) throws Exception {
        long until = System.nanoTime() + time.toNanos();
        Until.holds(() -> {
            assertThat(status().statusCode()).isEqualTo(503);
            return System.nanoTime() > until;
        });
        HttpResponse<String> status = status();
        assertThat(status.body()).contains("\"ready\":false", "\"pages\":false", "\"timers\":false");
        assertThat(status.headers().firstValue("Retry-After")).isPresent();
        HttpResponse<String> api = application.get("/api/measures/caseload", Application.TOKEN);
        assertThat(api.statusCode()).as(api.body()).isEqualTo(503);
        assertThat(api.body()).contains("The database cannot be reached");
        assertThat(api.headers().firstValue("Retry-After")).isPresent();
    }

    private HttpResponse<String> status() throws IOException, InterruptedException {
        return application.get("/api/status", "");
    }

    private void goesOn() throws Exception {
        Until.holds(() -> application
                .one("select count(*) from dispatch where title = 'Discharge summary' and state <> 'SENT'")
                .equals("0"));
        assertThat(letters()).anyMatch(letter -> letter.contains("@practice.example"));
        application.run("update handover set next_step_at = now() where text = '" + text + "'");
        Until.holds(() -> !application
                .one("select count(*) from handover h join handover_event e on e.handover_id = h.id and e.act ="
                        + " 'CLIMBED' where h.text = '" + text + "'")
                .equals("0"));
        Until.holds(() -> application
                .one("select state from report where id = '" + report + "'")
                .equals("READY"));
        Until.holds(() -> !application
                .one("select status from import_job where id = '" + importing + "'")
                .matches("QUEUED|RUNNING"));
        assertThat(application.one("select status from import_job where id = '" + importing + "'"))
                .isEqualTo("COMPLETED");
    }

    private void somebodyIsTold() throws Exception {
        Until.holds(() -> !application
                .one("select count(*) from outage where told_at is not null")
                .equals("0"));
        assertThat(letters()).anyMatch(letter -> letter.contains("Subject: Alongside stood still"));
    }

    private List<String> letters() throws IOException {
        try (Stream<Path> files = Files.list(application.mailFolder())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(WithoutDatabase::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
