package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.shared.service.Fuzz;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in an address, and whatever another system sends: it is taken, or refused in words. That nothing went wrong
 * which was not foreseen is looked up in the server's log after each test.
 */
class AnyParameterIT extends OnApplication {

    private static final Path WEB = Path.of(System.getProperty("alongside.target"), "../../web-module/src/main");

    /** As they stand in an address: what cannot be kept, signs of many kinds, too long, no number, half a character, no day. */
    private static final List<String> ANYTHING = List.of(
            "%00a%EF%BF%BF%EF%BF%BE%07%C2%85",
            "%F0%9F%99%82%E2%80%AE%22%27%3C%3E%25%5C%7B%7D%23%0A", "9".repeat(400), "-1", "%ED%A0%BD", "2026-02-30");

    private static final Pattern NAMED = Pattern.compile("viewParam name=\"(\\w+)\"|getParameter\\(\"(\\w+)\"");

    private static Stream<String> names(Path source) {
        try {
            return NAMED.matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
        } catch (IOException e) {
            throw new IllegalStateException(source.toString(), e);
        }
    }

    /** Those of a page are in it; a file, whose class says what it reads, gets all that there are. */
    private static TreeSet<String> parameters(String address) throws IOException {
        Path page = WEB.resolve("webapp" + address);
        try (Stream<Path> all = Files.walk(WEB)) {
            Stream<Path> read = Files.isRegularFile(page)
                    ? Stream.of(page)
                    : all.filter(file -> file.toString().matches(".*\\.(xhtml|java)"));
            return read.flatMap(AnyParameterIT::names).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> addresses() throws IOException {
        return Files.readAllLines(WEB.resolve("resources/org/alongside/gate/pages.properties")).stream()
                .filter(row -> row.startsWith("/"))
                .map(row -> row.substring(0, row.indexOf('=')))
                .toList();
    }

    @Test
    void everyParameterOfEveryAddress() throws Exception {
        List<APIRequestContext> accounts = Stream.of("supervisor", "lead", "line", "admin", "privacy", "ward")
                .map(account -> browser.signedIn("demo." + account).request())
                .toList();
        List<String> wrong = new ArrayList<>();
        List<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(80);
        for (String address : addresses) {
            APIRequestContext who = accounts.stream()
                    .filter(account -> status(account, address) != 403)
                    .findFirst()
                    .orElse(accounts.get(0));
            TreeSet<String> names = parameters(address);
            for (String value : ANYTHING) {
                asked(
                        who,
                        address,
                        names.stream().map(name -> name + "=" + value).collect(Collectors.joining("&")),
                        wrong);
            }
            for (String name : names) {
                asked(who, address, name + "=" + ANYTHING.get(0), wrong);
                asked(who, address, name + "=" + ANYTHING.get(1), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void asked(APIRequestContext who, String address, String query, List<String> wrong) {
        int status = status(who, address + "?" + query);
        if (status >= 500) {
            wrong.add(status + " " + address + "?" + query.substring(0, Math.min(120, query.length())));
        }
    }

    private int status(APIRequestContext who, String address) {
        // a server that refuses an address closes the connection, so the next request must not go out on it
        return who.get(
                        application.base() + address,
                        RequestOptions.create().setMaxRedirects(0).setHeader("Connection", "close"))
                .status();
    }

    /** All parameters of each address, each with something else. */
    @Test
    void anythingAtRandomInEveryAddress() throws Exception {
        APIRequestContext lead = browser.signedIn("demo.lead").request();
        List<String> addresses = addresses();
        Fuzz.each("addresses", 1, random -> {
            List<String> wrong = new ArrayList<>();
            for (String address : addresses) {
                String query = parameters(address).stream()
                        .map(name ->
                                name + "=" + URLEncoder.encode(shortened(AnyText.of(random)), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
                asked(lead, address, query, wrong);
            }
            assertThat(wrong).isEmpty();
        });
    }

    /** All of them together are shorter than the longest address that a server takes. */
    private static String shortened(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    @Test
    void everyParameterAndBodyOfTheApi() {
        HttpApi api = new HttpApi(application, browser.anonymous());
        List<String> wrong = new ArrayList<>();
        for (String value : ANYTHING) {
            for (String path : List.of(
                    "/api/measures/crisis-response?from=2026-01-01&to=2026-02-01&team=" + value,
                    "/api/measures/crisis-response?from=2026-01-01&to=2026-02-01&provider=" + value,
                    "/api/measures/core-34?from=" + value + "&to=" + value,
                    "/api/measures/" + value + "?from=2026-01-01&to=2026-02-01",
                    "/api/imports/" + value,
                    "/api/imports/" + value + "/rejections",
                    "/api/handovers/" + value)) {
                int status = api.get(path).status();
                if (status >= 500) {
                    wrong.add(status + " " + path);
                }
            }
        }
        for (String body : List.of(
                "{\"text\":" + "[".repeat(12_000) + "]".repeat(12_000) + "}",
                "{\"text\":" + "9".repeat(20_000) + "}",
                "{\"text\":1e9999999999}",
                "{\"text\":\"\\uffff\",\"person\":{\"localPatientId\":\"\\u0000\"}}",
                "{\"person\":{\"localPatientId\":\"\\ud83d\"},\"to\":{\"team\":\"CRTN\"},\"text\":\"x\",\"urgency\":\"HOURS_24\"}",
                "{\"person\":[],\"to\":3}",
                "null",
                "\u0000")) {
            int status = api.post(
                            "/api/handovers",
                            HttpApi.token()
                                    .setHeader("Content-Type", "application/json")
                                    .setHeader("Idempotency-Key", Integer.toString(body.hashCode()))
                                    .setData(body))
                    .status();
            if (status < 400 || status >= 500) {
                wrong.add(status + " " + body.substring(0, Math.min(60, body.length())));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A hand-over that would be taken, but for one value of it. */
    @Test
    void anythingAtRandomInABody() {
        HttpApi api = new HttpApi(application, browser.anonymous());
        Fuzz.each("bodies", 100, random -> {
            Map<String, String> values = new TreeMap<>(Map.of(
                    "localPatientId", "\"nobody\"",
                    "nhsNumber", "null",
                    "team", "\"CMHN\"",
                    "staff", "\"CMHN-05\"",
                    "urgency", "\"HOURS_24\"",
                    "text", "\"Please ring her.\""));
            values.put(List.copyOf(values.keySet()).get(random.nextInt(values.size())), AnyJson.of(random));
            String body =
                    "{\"person\":{\"localPatientId\":%s,\"nhsNumber\":%s},\"to\":{\"team\":%s,\"staff\":%s},\"urgency\":%s,\"text\":%s}"
                            .formatted(
                                    values.get("localPatientId"),
                                    values.get("nhsNumber"),
                                    values.get("team"),
                                    values.get("staff"),
                                    values.get("urgency"),
                                    values.get("text"));
            int status = api.post(
                            "/api/handovers",
                            HttpApi.token()
                                    .setHeader("Content-Type", "application/json")
                                    .setHeader(
                                            "Idempotency-Key", UUID.randomUUID().toString())
                                    .setData(body.getBytes(StandardCharsets.UTF_8)))
                    .status();
            assertThat(status).as(body).isBetween(400, 499);
        });
    }
}
