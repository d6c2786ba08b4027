package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server behind the packaged nginx: everything stays in TLS, nobody holds up others, and callers are told apart. */
class ProxyIT extends OnApplication {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TOKEN = "Authorization: Bearer " + Application.TOKEN;
    private static final int MEBIBYTE = 1024 * 1024;

    private static MicroServer server;
    private static Nginx front;

    @BeforeAll
    static void behindNginx() throws Exception {
        Path folder =
                Path.of(System.getProperty("alongside.target"), "it", "proxy").toAbsolutePath();
        int tls = FreePorts.next();
        server = Running.here()
                .application()
                .beside(
                        "proxy",
                        Map.of(
                                "ALONGSIDE_TRUSTED_PROXIES",
                                "127.0.0.1",
                                "ALONGSIDE_ADDRESS",
                                "https://127.0.0.1:" + tls + "/alongside"));
        front = Nginx.start(folder.resolve("nginx"), tls, server.address().getPort());
    }

    @AfterAll
    static void stop() {
        if (front != null) {
            front.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static Wire.Reply asked(String from, String path, String... headers) throws IOException {
        try (Wire wire = front.wire(from)) {
            return wire.ask("GET", "/alongside" + path, headers);
        }
    }

    private static Wire.Reply posted(String from, String path, String body, String... headers) throws IOException {
        try (Wire wire = front.wire(from)) {
            return wire.post("/alongside" + path, FORM, body, headers);
        }
    }

    private static Wire.Reply signingIn(String from, String username, String password, String... headers)
            throws IOException {
        Wire.Reply page = asked(from, "/login.xhtml", headers);
        return posted(from, "/login.xhtml", Wire.signingIn(page.body(), username, password), headers);
    }

    private static void staysInTls(Wire.Reply reply) {
        assertThat(reply.headers("Strict-Transport-Security")).containsExactly("max-age=31536000");
        assertThat(reply.headers("Set-Cookie")).allMatch(cookie -> cookie.contains("Secure"));
        assertThat(reply.headers("Location")).allMatch(to -> to.startsWith("/"));
    }

    @Test
    void signingInWorksAndEverythingStaysInTls() throws Exception {
        Wire.Reply first = asked("127.0.0.1", "/task/list.xhtml?a=b");
        assertThat(first.status()).isEqualTo(302);
        staysInTls(first);
        Wire.Reply page = asked("127.0.0.1", first.header("Location").substring("/alongside".length()));
        assertThat(page.status()).isEqualTo(200);
        staysInTls(page);
        assertThat(page.headers("Set-Cookie")).as("a session and a browser").hasSizeGreaterThanOrEqualTo(1);
        Wire.Reply in = posted(
                "127.0.0.1",
                "/login.xhtml",
                Wire.signingIn(page.body(), "demo.lead", Application.PASSWORD),
                "Cookie: " + page.cookies());
        assertThat(in.status()).as(in.body()).isEqualTo(302);
        assertThat(in.header("Location")).isEqualTo("/alongside/task/list.xhtml?a=b");
        assertThat(in.cookies()).contains("alongside-session=");
        staysInTls(in);
        Wire.Reply tasks = asked("127.0.0.1", "/task/list.xhtml", "Cookie: " + page.cookies() + "; " + in.cookies());
        assertThat(tasks.status()).isEqualTo(200);
        staysInTls(tasks);
        Until.holds(() -> front.log().contains("\"GET /alongside/task/list.xhtml\" 302 "));
        assertThat(front.log()).as("what stands behind the ?").doesNotContain("a=b");
    }

    @Test
    void whoeverComesWithoutTlsIsSentToIt() throws Exception {
        try (Wire wire = front.withoutTls()) {
            Wire.Reply sent = wire.ask("GET", "/alongside/login.xhtml?to=%2F");
            assertThat(sent.status()).isEqualTo(308);
            assertThat(sent.header("Location")).isEqualTo("https://127.0.0.1/alongside/login.xhtml?to=%2F");
        }
        try (Wire wire = front.wire("127.0.0.1")) {
            Wire.Reply root = wire.ask("GET", "/");
            assertThat(root.status()).isEqualTo(308);
            staysInTls(root);
        }
    }

    @Test
    void anInstallationWithoutTlsSaysNothingOfIt() throws Exception {
        try (Wire wire = Wire.to(application.base())) {
            Wire.Reply page = wire.ask("GET", "/alongside/login.xhtml");
            assertThat(page.headers("Strict-Transport-Security")).isEmpty();
            assertThat(page.headers("Set-Cookie")).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
        }
    }

    @Test
    void thirtyThatSendSlowlyDoNotStopTheOthers() throws Exception {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                Wire one = front.wire("127.0.0.9");
                slow.add(one);
                one.begin("POST", "/alongside/login.xhtml", "Content-Type: " + FORM, "Content-Length: 5000");
                one.send("a".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(signingIn("127.0.0.1", "demo.supervisor", Application.PASSWORD)
                            .status())
                    .isEqualTo(302);
            assertThat(asked("127.0.0.1", "/api/status").status()).isEqualTo(200);
        } finally {
            slow.forEach(Wire::close);
        }
    }

    @Test
    void anExtractOfAWholeTrustIsTakenAndAFormOfItsSizeIsNot() throws Exception {
        byte[] begin = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"extract.zip\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] piece = new byte[MEBIBYTE];
        Arrays.fill(piece, (byte) 'x');
        try (Wire wire = front.wire("127.0.0.1")) {
            wire.begin(
                    "POST",
                    "/alongside/api/imports?dryRun=true",
                    TOKEN,
                    "Content-Type: multipart/form-data; boundary=cut",
                    "Content-Length: " + (begin.length + 105L * MEBIBYTE + end.length));
            wire.send(begin);
            for (int i = 0; i < 105; i++) {
                wire.send(piece);
            }
            Wire.Reply taken = wire.send(end).reply();
            assertThat(taken.status()).as(taken.body()).isEqualTo(202);
            assertThat(taken.header("Location")).startsWith("https://" + front.host() + "/alongside/api/imports/");
        }
        assertThat(posted("127.0.0.1", "/login.xhtml", "a=" + "x".repeat(3 * MEBIBYTE))
                        .status())
                .isEqualTo(413);
        try (Wire wire = front.wire("127.0.0.1")) {
            wire.begin(
                    "POST",
                    "/alongside/exchange/list.xhtml",
                    "Content-Type: multipart/form-data; boundary=cut",
                    "Content-Length: " + 105L * MEBIBYTE);
            assertThat(wire.reply().status())
                    .as("whoever is not signed in, before anything of it is sent")
                    .isEqualTo(302);
        }
    }

    /** No account has the name. */
    private String countedAt(String username) throws Exception {
        return application.one("select string_agg(address, ' ') from sign_in_attempt, sign_in_key"
                + " where username = '?' || encode(sha256(key || convert_to('" + username + "', 'UTF8')), 'hex')");
    }

    @Test
    void callersAreCountedByTheAddressThatTheProxySaw() throws Exception {
        signingIn("127.0.0.3", "through.the.proxy", "wrong", "X-Forwarded-For: 203.0.113.9");
        assertThat(countedAt("through.the.proxy")).isEqualTo("127.0.0.3");
        int port = server.address().getPort();
        Wire.Reply page;
        try (Wire wire = Wire.to("127.0.0.1", port, "127.0.0.2")) {
            page = wire.ask("GET", "/alongside/login.xhtml");
        }
        try (Wire wire = Wire.to("127.0.0.1", port, "127.0.0.2")) {
            wire.post(
                    "/alongside/login.xhtml",
                    FORM,
                    Wire.signingIn(page.body(), "past.the.proxy", "wrong"),
                    "X-Forwarded-For: 203.0.113.9");
        }
        assertThat(countedAt("past.the.proxy")).as("a forged one").isEqualTo("127.0.0.2");
    }

    @Test
    void wrongTriesFromAnAddressKeepNobodyOutWhoHasSignedInThere() throws Exception {
        String from = "127.0.0.4";
        Wire.Reply page = asked(from, "/login.xhtml");
        Wire.Reply first = posted(
                from,
                "/login.xhtml",
                Wire.signingIn(page.body(), "demo.line", Application.PASSWORD),
                "Cookie: " + page.cookies());
        assertThat(first.status()).as(first.body()).isEqualTo(302);
        application.run("insert into sign_in_attempt (username, address, success)"
                + " select 'invented.' || i, '127.0.0.4', false from generate_series(1, 54) i");
        try {
            assertThat(signingIn(from, "demo.line", Application.PASSWORD).body())
                    .as("another browser")
                    .contains("There were several wrong tries. Wait");
            Wire.Reply again = signingIn(from, "demo.line", Application.PASSWORD, "Cookie: " + page.cookies());
            assertThat(again.status()).as(again.body()).isEqualTo(302);
            assertThat(signingIn("127.0.0.5", "demo.line", Application.PASSWORD).status())
                    .as("another address")
                    .isEqualTo(302);
        } finally {
            application.run("delete from sign_in_attempt where address = '127.0.0.4' and not success");
        }
    }
}
