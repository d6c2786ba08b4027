package org.alongside.incontainer;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who looks at pages of the server over HTTP, with cookies of their own, and sends their forms. */
public final class PageVisit {

    private static final String BASE = System.getenv("ALONGSIDE_ADDRESS");
    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(BASE + path)));
    }

    /** Where an answer leads to, within the application; empty where it leads nowhere. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElse("")
                .replace(BASE, "")
                .replace(URI.create(BASE).getPath(), "");
    }

    /** The fields of the form of a page, as they stand there. */
    public static Map<String, String> form(HttpResponse<String> page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = INPUT.matcher(page.body().substring(page.body().indexOf("<form id=")));
        while (inputs.find()) {
            Map<String, String> found = ATTRIBUTE
                    .matcher(inputs.group())
                    .results()
                    .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, b) -> a));
            fields.put(found.getOrDefault("name", ""), found.getOrDefault("value", ""));
        }
        fields.remove("");
        return fields;
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(BASE + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"))));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** As the script of a page sends it. */
    public HttpResponse<String> postInTheBackground(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("jakarta.faces.partial.ajax", "true");
        all.put("jakarta.faces.source", "save");
        all.put("jakarta.faces.partial.event", "click");
        all.put("jakarta.faces.partial.execute", "@all");
        all.put("jakarta.faces.partial.render", "messages");
        return post(path, all, "Faces-Request", "partial/ajax", "X-Requested-With", "XMLHttpRequest");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
