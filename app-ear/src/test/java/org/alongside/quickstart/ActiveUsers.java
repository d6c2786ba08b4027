package org.alongside.quickstart;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** So many people who are signed in, look at pages and think in between. Each answer must be a whole page. */
final class ActiveUsers implements AutoCloseable {

    private static final double THINK_SECONDS = 5;
    private static final double HURRY_SECONDS = 0.5;
    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");

    private final URI base;
    private final List<HttpClient> sessions = new ArrayList<>();
    private final ScheduledExecutorService threads;

    ActiveUsers(URI base, String account, int users) throws IOException, InterruptedException {
        this.base = base;
        this.threads = Executors.newScheduledThreadPool(users);
        for (int i = 0; i < users; i++) {
            sessions.add(signedIn(account));
        }
    }

    private HttpClient signedIn(String account) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Map<String, String> fields = new TreeMap<>();
        Matcher inputs = INPUT.matcher(text(client, "/login.xhtml"));
        while (inputs.find()) {
            Map<String, String> found = ATTRIBUTE
                    .matcher(inputs.group())
                    .results()
                    .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, b) -> a));
            fields.put(found.getOrDefault("name", ""), found.getOrDefault("value", ""));
        }
        fields.remove("");
        fields.put("username", account);
        fields.put("password", Application.PASSWORD);
        fields.put("signin", "signin");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/login.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                        .collect(Collectors.joining("&"))))
                .build();
        String page = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (!page.contains("Sign out")) {
            throw new IllegalStateException(account + " is not signed in");
        }
        return client;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String text(HttpClient client, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("</footer>")) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Milliseconds of each kind of page, as everybody together saw them. */
    Map<String, double[]> look(Map<String, List<String>> pages, Duration howLong, long seed) throws Exception {
        return look(pages, howLong, seed, THINK_SECONDS);
    }

    /** Until the server has compiled what it needs: everybody hurries. */
    void warm(Map<String, List<String>> pages, Duration howLong) throws Exception {
        look(pages, howLong, 0, HURRY_SECONDS);
    }

    /** Seeds next to each other would let everybody think for nearly the same time, and all come at once. */
    private Map<String, double[]> look(Map<String, List<String>> pages, Duration howLong, long seed, double think)
            throws Exception {
        Map<String, ConcurrentLinkedQueue<Double>> seen = new ConcurrentHashMap<>();
        pages.keySet().forEach(kind -> seen.put(kind, new ConcurrentLinkedQueue<>()));
        long end = System.nanoTime() + howLong.toNanos();
        SplittableRandom seeds = new SplittableRandom(seed);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            Visit visit = new Visit(sessions.get(i), pages, new Random(seeds.nextLong()), think, end, seen);
            visit.thinkThenLook();
            all.add(visit.over);
        }
        for (CompletableFuture<Void> user : all) {
            user.get();
        }
        Map<String, double[]> sorted = new TreeMap<>();
        seen.forEach((kind, times) -> sorted.put(
                kind, times.stream().mapToDouble(Double::doubleValue).sorted().toArray()));
        return sorted;
    }

    /** What one of them does until the time is over. */
    private final class Visit {
        private final CompletableFuture<Void> over = new CompletableFuture<>();
        private final HttpClient client;
        private final Map<String, List<String>> pages;
        private final Random random;
        private final double think;
        private final long end;
        private final Map<String, ConcurrentLinkedQueue<Double>> seen;

        private Visit(
                HttpClient client,
                Map<String, List<String>> pages,
                Random random,
                double think,
                long end,
                Map<String, ConcurrentLinkedQueue<Double>> seen) {
            this.client = client;
            this.pages = pages;
            this.random = random;
            this.think = think;
            this.end = end;
            this.seen = seen;
        }

        private void thinkThenLook() {
            long pause = (long) (-Math.log(1 - random.nextDouble()) * think * 1000);
            threads.schedule(this::look, pause, TimeUnit.MILLISECONDS);
        }

        private void look() {
            if (System.nanoTime() > end) {
                over.complete(null);
                return;
            }
            List<String> kinds = new ArrayList<>(pages.keySet());
            String kind = kinds.get(random.nextInt(kinds.size()));
            List<String> paths = pages.get(kind);
            try {
                long start = System.nanoTime();
                text(client, paths.get(random.nextInt(paths.size())));
                seen.get(kind).add((System.nanoTime() - start) / 1e6);
                thinkThenLook();
            } catch (IOException | InterruptedException | RuntimeException e) {
                over.completeExceptionally(e);
            }
        }
    }

    static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    static double[] together(List<double[]> rounds) {
        return rounds.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
