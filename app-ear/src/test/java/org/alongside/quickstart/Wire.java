package org.alongside.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;

/**
 * HTTP as it goes over the wire: addresses that no client would send, bodies that stop half-way, and callers with an address of
 * their own. One connection for one request.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 120_000;
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value)=\"([^\"]*)\"");

    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    /** What came back, with its headers in the order in which they came. */
    record Reply(int status, List<String> head, String body) {

        List<String> headers(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }

        String header(String name) {
            return Optional.of(headers(name))
                    .filter(found -> !found.isEmpty())
                    .map(found -> found.get(0))
                    .orElse("");
        }

        /** What a browser sends back of the cookies that it was given. */
        String cookies() {
            return headers("Set-Cookie").stream()
                    .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                    .collect(Collectors.joining("; "));
        }
    }

    /** @param from the caller's own address, of this machine */
    static Wire to(String host, int port, String from) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
        return new Wire(socket);
    }

    static Wire to(URI base) throws IOException {
        return to(base.getHost(), base.getPort(), "127.0.0.1");
    }

    Wire overTls(SSLSocketFactory keys) throws IOException {
        return new Wire(keys.createSocket(socket, "localhost", socket.getPort(), true));
    }

    /** A request without a body; the target is sent as it is. */
    Reply ask(String method, String target, String... headers) throws IOException {
        begin(method, target, headers);
        return reply();
    }

    Reply post(String target, String type, String body, String... headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String[] all = with(headers, "Content-Type: " + type, "Content-Length: " + bytes.length);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head("POST", target, all));
        whole.writeBytes(bytes);
        send(whole.toByteArray());
        return reply();
    }

    /** Line and headers of a request. */
    Wire begin(String method, String target, String... headers) throws IOException {
        return send(head(method, target, headers));
    }

    private byte[] head(String method, String target, String... headers) {
        String all = String.join("\r\n", with(headers, "Connection: close"));
        String host = headers.length > 0 && headers[0].startsWith("Host:")
                ? ""
                : "Host: 127.0.0.1:" + socket.getPort() + "\r\n";
        return (method + " " + target + " HTTP/1.1\r\n" + host + all + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    Wire send(byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // refused before all of it was sent: the answer is there to be read
            return this;
        }
        return this;
    }

    private static String[] with(String[] headers, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(headers), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    Reply reply() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (IOException e) {
            if (all.size() == 0) {
                throw e;
            }
        }
        String text = all.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no answer but '" + text + "'");
        }
        List<String> head = text.substring(0, end).lines().toList();
        Reply raw = new Reply(Integer.parseInt(head.get(0).split(" ")[1]), head, text.substring(end + 4));
        String body = raw.header("Transfer-Encoding").equals("chunked") ? whole(raw.body()) : raw.body();
        return new Reply(
                raw.status(), head, new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static String whole(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int end = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, end).strip(), 16);
            body.append(chunks, end + 2, end + 2 + length);
            at = end + 2 + length + 2;
        }
        return body.toString();
    }

    /** The form for signing in on a page that was read, filled in. */
    static String signingIn(String page, String username, String password) {
        Map<String, String> fields = new TreeMap<>();
        Matcher inputs = INPUT.matcher(page);
        while (inputs.find()) {
            Map<String, String> found = ATTRIBUTE
                    .matcher(inputs.group())
                    .results()
                    .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, b) -> a));
            fields.put(found.getOrDefault("name", ""), found.getOrDefault("value", ""));
        }
        fields.remove("");
        fields.put("username", username);
        fields.put("password", password);
        fields.put("signin", "signin");
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
