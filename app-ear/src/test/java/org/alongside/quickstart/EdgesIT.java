package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches the server before anybody is known: crooked addresses, bodies that are long, slow or full of files. */
class EdgesIT extends OnApplication {

    private static final String TOKEN = "Authorization: Bearer " + Application.TOKEN;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=cut";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private Wire wire() throws IOException {
        return Wire.to(application.base());
    }

    private Wire.Reply asked(String target, String... headers) throws IOException {
        try (Wire wire = wire()) {
            return wire.ask("GET", "/alongside" + target, headers);
        }
    }

    private Wire.Reply posted(String target, String type, String body, String... headers) throws IOException {
        try (Wire wire = wire()) {
            return wire.post("/alongside" + target, type, body, headers);
        }
    }

    /** The cookies of somebody who has signed in. */
    private String signedIn(String username) throws IOException {
        Wire.Reply page = asked("/login.xhtml");
        Wire.Reply answer = posted("/login.xhtml", FORM, Wire.signingIn(page.body(), username, Application.PASSWORD));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return answer.cookies();
    }

    /** Of Mojarra, which could not go on from one that is damaged or of another server; it is passed over. */
    @Test
    void aBodyWhoseEndIsSaidInTwoWaysIsTurnedAway() throws Exception {
        try (Wire wire = wire()) {
            wire.begin(
                    "POST",
                    "/alongside/login.xhtml",
                    "Content-Type: " + FORM,
                    "Content-Length: 5",
                    "Transfer-Encoding: chunked");
            wire.send("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(wire.reply().status())
                    .as("the container itself believes the chunks, whose length is unknown")
                    .isIn(400, 411);
        }
    }

    /** The server would wait for more of such a body with one of its threads, and speaks no HTTP/2 that nobody asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"h2c", "websocket"})
    void anotherProtocolIsNotSpoken(String protocol) throws Exception {
        String[] other = {"Upgrade: " + protocol, "HTTP2-Settings: AAMAAABkAAQAAP__", TOKEN};
        assertThat(asked("/api/status", other).status()).isEqualTo(200);
        assertThat(posted("/login.xhtml", FORM, "a=b", other).status()).isEqualTo(400);
        assertThat(posted("/task/list.xhtml", FORM, "a=b", other).status())
                .as("whoever is to sign in first")
                .isEqualTo(400);
        assertThat(posted("/api/handovers", "application/json", "{}", other).status())
                .isEqualTo(400);
        assertThat(posted("/api/handovers", "application/json", "{}", TOKEN).body())
                .as("whoever asks for no other is heard")
                .contains("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "deadbeef", "a%2Bb%3D", "a.b"})
    void aDamagedCookieOfMessagesStopsNobody(String value) throws Exception {
        Wire.Reply reply = asked("/login.xhtml?other=true", "Cookie: csfcfc=" + value);
        assertThat(reply.status()).as(reply.body()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/../index.xhtml",
                "/api/%2e%2e/index.xhtml",
                "/api/..%2findex.xhtml",
                "/api/x/../../index.xhtml",
                "/api/..;/index.xhtml",
                "/api/.;x/../index.xhtml",
                "/api/%252e%252e/index.xhtml",
                "/%61pi/../index.xhtml",
                "/api\\..\\index.xhtml"
            })
    void aTokenLeadsToNoPageByAnotherSpelling(String target) throws Exception {
        assertThat(asked(target, TOKEN).status()).isEqualTo(400);
    }

    @Test
    void aTokenIsGoodUnderTheResolvedApiAlone() throws Exception {
        assertThat(asked("/api/imports/" + NOBODY, TOKEN).status()).isEqualTo(404);
        assertThat(asked("/api/imports/" + NOBODY).status()).isEqualTo(401);
        Wire.Reply page = asked("/person/list.xhtml", TOKEN);
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).isEqualTo("/alongside/login.xhtml?to=%2Fperson%2Flist.xhtml");
    }

    @Test
    void aSessionIsNothingUnderApiHoweverItIsSpelt() throws Exception {
        String cookies = "Cookie: " + signedIn("demo.admin");
        assertThat(asked("/exchange/list.xhtml", cookies).status()).isEqualTo(200);
        assertThat(asked("/api/imports/" + NOBODY, cookies).status()).isEqualTo(401);
        assertThat(asked("/%61pi/imports/" + NOBODY, cookies).status()).isEqualTo(400);
        assertThat(asked("/x/../api/imports/" + NOBODY, cookies).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/login.xhtml, 415",
        "/person/edit.xhtml, 415",
        "/api/handovers, 415",
        "/exchange/list.xhtml, 302",
        "/api/imports, 401"
    })
    void nobodySendsAFileWithoutSigningIn(String target, int status) throws Exception {
        assertThat(posted(target, PARTS, part("x".repeat(300_000))).status()).isEqualTo(status);
        assertThat(sentFiles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/login.xhtml, 413", "/link/view.xhtml, 413", "/contact/edit.xhtml, 302"})
    void nobodySendsMuchWithoutSigningIn(String target, int status) throws Exception {
        assertThat(posted(target, FORM, "a=" + "x".repeat(100_000)).status()).isEqualTo(status);
    }

    /** Both at once: the server waits half a minute for the rest of each. */
    @Test
    void nobodySendsWithoutSayingHowMuch() throws Exception {
        try (Wire known = wire();
                Wire unknown = wire()) {
            unended(known, "/login.xhtml");
            unended(unknown, "/contact/edit.xhtml");
            assertThat(known.reply().status()).isEqualTo(411);
            assertThat(unknown.reply().status()).isEqualTo(411);
        }
    }

    private static void unended(Wire wire, String target) throws IOException {
        wire.begin("POST", "/alongside" + target, "Content-Type: " + FORM, "Transfer-Encoding: chunked");
        wire.send("3\r\na=1\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whatIsRefusedIsSaidInWords() throws Exception {
        Wire.Reply tooLong = posted("/login.xhtml", FORM, "a=" + "x".repeat(100_000));
        assertThat(tooLong.body())
                .contains("This is too long or comes too slowly", "Shorten it, or sign in, and send it again.");
        assertThat(asked("/api/../index.xhtml").body()).contains("This cannot be read");
    }

    @Test
    void anUploadIsOnTheDiskWhileItIsReadAndThenNoMore() throws Exception {
        String body = part("no zip ".repeat(40_000));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        int half = bytes.length / 2;
        try (Wire wire = wire()) {
            wire.begin(
                    "POST",
                    "/alongside/api/imports?dryRun=true",
                    TOKEN,
                    "Content-Type: " + PARTS,
                    "Content-Length: " + bytes.length);
            wire.send(java.util.Arrays.copyOf(bytes, half));
            Until.holds(() -> !sentFiles().isEmpty());
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(sentFiles().get(0).getParent())))
                    .as("nobody else of this machine may look into the folder")
                    .isEqualTo("rwx------");
            wire.send(java.util.Arrays.copyOfRange(bytes, half, bytes.length));
            assertThat(wire.reply().status()).isEqualTo(202);
        }
        assertThat(sentFiles()).isEmpty();
    }

    @Test
    void anUploadOnAPageIsTakenFromWhoeverIsSignedInAndLeavesNothing() throws Exception {
        Page page = browser.signedIn("demo.admin");
        page.navigate(application.base() + "/exchange/list.xhtml");
        byte[] noZip = "no zip ".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        page.locator("#file").setInputFiles(new FilePayload("extract.zip", "application/zip", noZip));
        page.locator("#upload input[type=submit]").first().click();
        page.waitForURL("**/exchange/view.xhtml**");
        Until.holds(() -> sentFiles().isEmpty());
        String cookies = "Cookie: " + signedIn("demo.lead");
        assertThat(posted("/exchange/list.xhtml", PARTS, part("x".repeat(300_000)), cookies)
                        .status())
                .as("whoever may not import")
                .isEqualTo(403);
        assertThat(sentFiles()).isEmpty();
    }

    @Test
    void aFormThatIsFarTooLongIsRefusedInWordsAlsoOfSomebodyWhoIsKnown() throws Exception {
        String cookies = "Cookie: " + signedIn("demo.lead");
        Wire.Reply tooLong = posted("/contact/edit.xhtml", FORM, "a=" + "x".repeat(2_100_000), cookies);
        assertThat(tooLong.status()).isEqualTo(413);
        assertThat(tooLong.body()).contains("two million bytes");
    }

    @Test
    void thirtyThatSendSlowlyDoNotStopTheOthers() throws Exception {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                Wire one = wire();
                slow.add(one);
                one.begin("POST", "/alongside/login.xhtml", "Content-Type: " + FORM, "Content-Length: 5000");
                one.send("a".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(asked("/api/status").status()).isEqualTo(200);
            String cookies = "Cookie: " + signedIn("demo.supervisor");
            assertThat(asked("/measure/list.xhtml", cookies).status()).isEqualTo(200);
            assertThat(slow.get(29).reply().status()).as("the last of them").isEqualTo(503);
        } finally {
            slow.forEach(Wire::close);
        }
    }

    private static String part(String content) {
        return "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"extract.zip\"\r\n"
                + "Content-Type: application/zip\r\n\r\n" + content + "\r\n--cut--\r\n";
    }

    /** What the container has written of bodies with files in them. */
    private List<Path> sentFiles() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(application.log().getParent().resolve("tmp"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.getFileName().toString().matches("upload_.*\\.tmp")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            /** The server takes files away while they are looked for. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                if (gone instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw gone;
            }
        });
        return found;
    }
}
