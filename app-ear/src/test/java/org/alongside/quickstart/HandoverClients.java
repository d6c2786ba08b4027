package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Eight clients of another system that send hand-overs. They lose one answer in twenty, find the server down now and
 * then, and try again until they have an answer: under the same key, as they should, or under a new one each time.
 */
final class HandoverClients implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final int LOST_IN = 20;

    private static final String PEOPLE = """
            select r.local_id from person_registration r join provider p on p.id = r.provider_id and p.demonstration
             where not r.alias and r.error_at is null and r.death_date is null order by r.local_id limit 200""";

    private final Application application;
    private final boolean sameKey;
    private final List<String> people = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger limit = new AtomicInteger();

    HandoverClients(Application application, Statement sql, boolean sameKey) throws SQLException {
        this.application = application;
        this.sameKey = sameKey;
        sql.execute("set alongside.scope = 'ALL'");
        try (ResultSet rows = sql.executeQuery(PEOPLE)) {
            while (rows.next()) {
                people.add(rows.getString(1));
            }
        }
    }

    /** Begins to send so many, as far as {@link #upTo} lets them. */
    void send(String text, int messages) {
        for (int client = 0; client < CLIENTS; client++) {
            Random chance = new Random(client);
            running.add(threads.submit(() -> {
                for (int i = next.getAndIncrement(); i < messages; i = next.getAndIncrement()) {
                    int number = i;
                    Until.holds(() -> number < limit.get());
                    until201(text + " " + number, chance);
                    sent.incrementAndGet();
                }
                return null;
            }));
        }
    }

    void upTo(int messages) {
        limit.set(messages);
    }

    /** How many have been answered; fails where a client did. */
    int sent() throws Exception {
        for (Future<?> client : running) {
            if (client.isDone()) {
                client.get();
            }
        }
        return sent.get();
    }

    private void until201(String text, Random chance) throws Exception {
        String key = UUID.randomUUID().toString();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Until.holds(() -> {
            String used = sameKey ? key : UUID.randomUUID().toString();
            return answered(client, used, text) && chance.nextInt(LOST_IN) > 0;
        });
    }

    /** A server that is down or starting up is tried again; that it refuses the message is not foreseen. */
    private boolean answered(HttpClient client, String key, String text) throws InterruptedException {
        String person = people.get(Math.floorMod(text.hashCode(), people.size()));
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.base() + "/api/handovers"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + Application.TOKEN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"person\":{\"localPatientId\":\"" + person
                        + "\"},\"to\":{\"team\":\"CMHN\",\"staff\":\"CMHN-05\"},\"urgency\":\"HOURS_24\",\"text\":\""
                        + text + "\"}"))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 404, 500, 503);
            return answer.statusCode() == 201;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
