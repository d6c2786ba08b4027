package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Bad input gets a clear message or a plain refusal: never a 500, and nothing is stored by half. */
class BadInputIT extends OnApplication {

    private final Page page = browser.anonymous();
    private String confirm = "true";

    @Test
    void anExtractThatIsNoneIsRefusedWholeAndStoresNothing() throws Exception {
        long rows = rows();
        refused(zeros(), "far more than its packed size");
        refused(Extracts.zip(Map.of("../MHS001MPI.csv", "LocalPatientId\nP1\n")), "leads out of it");
        refused(raw("MHS001MPI.csv", "LocalPatientId\nP1\n".getBytes(StandardCharsets.UTF_16)), "not in UTF-8");
        refused(Files.write(Files.createTempFile("no", ".zip"), new byte[] {1, 2, 3}), "not a zip");
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void anotherTrustsExtractIsToBeConfirmed() throws Exception {
        long rows = rows();
        confirm = "false";
        refused(Extracts.zip(Map.of("MHS000Header.csv", "OrgIDProvider\nAAA\n")), "send it again with confirm=true");
        assertThat(rows()).isEqualTo(rows);
    }

    private void refused(Path file, String reason) throws InterruptedException, IOException {
        APIResponse answer = page.request()
                .post(
                        application.base() + "/api/imports?confirm=" + confirm,
                        HttpApi.token().setMultipart(FormData.create().set("file", file)));
        assertThat(answer.status()).isEqualTo(202);
        String id = HttpApi.json(answer.text()).getString("id");
        JsonObject[] status = {HttpApi.json(answer.text())};
        Until.asked(() -> {
            status[0] = HttpApi.json(page.request()
                    .get(application.base() + "/api/imports/" + id, HttpApi.token())
                    .text());
            return !status[0].getString("status").matches("QUEUED|RUNNING");
        });
        assertThat(status[0].getString("status")).isEqualTo("FAILED");
        assertThat(status[0].getString("error")).contains(reason);
    }

    @Test
    void theHttpInterfaceRefusesInWords() throws Exception {
        assertThat(application.get("/api/imports/x", Application.TOKEN).statusCode())
                .isEqualTo(404);
        assertThat(application.get("/api/imports/x", "").statusCode()).isEqualTo(401);
        assertThat(application
                        .get("/api/measures/core-34?from=2026-01-01&to=2026-02-01", "wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(application
                        .get("/api/measures/core-34?from=2026-13-01&to=2026-02-01", Application.TOKEN)
                        .body())
                .contains("\"parameter\":\"from\"");
        assertThat(application
                        .get("/api/measures/core-34?from=2026-03-01&to=2026-02-01", Application.TOKEN)
                        .statusCode())
                .isEqualTo(400);
        assertThat(application
                        .get("/api/measures/none?from=2026-03-01&to=2026-04-01", Application.TOKEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(page.request()
                        .post(
                                application.base() + "/api/imports",
                                HttpApi.token().setData("x"))
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void whateverIsSearchedForIsAnswered() {
        Page lead = browser.signedIn("demo.lead");
        assertThat(search(lead, "a")).contains("Enter at least two letters");
        assertThat(search(lead, "' OR 1=1 --")).contains("0 people found");
        assertThat(search(lead, "x".repeat(1000))).contains("Shorten the search");
        assertThat(search(lead, "#{7*7}${7*7}")).contains("#{7*7}${7*7}");
    }

    @Test
    void aSearchThatNoAddressHoldsIsRefusedPlainly() {
        Page lead = browser.signedIn("demo.lead");
        // a server that refuses the address closes the connection, so the next request must not go out on it
        APIResponse long10k = lead.request()
                .get(
                        application.base() + "/person/list.xhtml?q=" + "x".repeat(10_000),
                        RequestOptions.create().setHeader("Connection", "close"));
        assertThat(long10k.status())
                .as("a server may refuse so long an address itself")
                .isIn(200, 400);
        assertThat(long10k.status() == 400 || long10k.text().contains("Shorten the search"))
                .isTrue();
    }

    @Test
    void addressesOfNothingAreNotFound() {
        Page lead = browser.signedIn("demo.lead");
        APIResponse sorted = lead.request().get(application.base() + "/discharge/list.xhtml?sort=evil;drop&since=x");
        assertThat(sorted.status()).isEqualTo(200);
        assertThat(sorted.text()).contains("The list cannot be sorted by that");
        for (String path : new String[] {
            "/record/view.xhtml?id=x",
            "/record/view.xhtml",
            "/discharge/edit.xhtml?id=1",
            "/discharge/summary.pdf?id=../etc",
            "/nothing.xhtml",
            "/WEB-INF/web.xml"
        }) {
            assertThat(lead.request().get(application.base() + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private String search(Page signedIn, String typed) {
        APIResponse answer = signedIn.request()
                .get(
                        application.base() + "/person/list.xhtml",
                        RequestOptions.create().setQueryParam("q", typed));
        assertThat(answer.status()).as(typed.substring(0, 1)).isEqualTo(200);
        return answer.text();
    }

    /** A form from another site, a form without its proof, and a sign-out that nobody asked for. */
    @Test
    void aFormThatNobodyFilledInDoesNothing() {
        Page lead = browser.signedIn("demo.lead");
        APIResponse forged = lead.request()
                .post(
                        application.base() + "/task/list.xhtml",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("tasks", "tasks")
                                        .set("jakarta.faces.ViewState", "123:456")));
        assertThat(forged.status()).isLessThan(500);
        for (String site : new String[] {"cross-site", "same-site"}) {
            APIResponse foreign = lead.request()
                    .post(
                            application.base() + "/task/list.xhtml",
                            RequestOptions.create()
                                    .setHeader("Sec-Fetch-Site", site)
                                    .setForm(FormData.create().set("tasks", "tasks")));
            assertThat(foreign.status()).as(site).isEqualTo(403);
        }
        assertThat(lead.request()
                        .get(application.base() + "/task/list.xhtml?tasks=tasks&jakarta.faces%2EViewState=1:2")
                        .status())
                .as("a form in an address")
                .isEqualTo(403);
        APIResponse signOut = lead.request()
                .post(
                        application.base() + "/sign-out",
                        RequestOptions.create().setForm(FormData.create().set("token", "x")));
        assertThat(signOut.status()).isEqualTo(403);
        assertThat(lead.request().get(application.base() + "/task/list.xhtml").status())
                .isEqualTo(200);
    }

    private long rows() throws SQLException {
        try (Connection connection = application.applicationRole();
                Statement sql = connection.createStatement()) {
            sql.execute("set alongside.scope = 'ALL'");
            try (ResultSet result = sql.executeQuery("select count(*) from person_registration")) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** Five gigabytes of zeros, a size that needs 64 bits, in five megabytes; packed once for all processes and servers. */
    private static Path zeros() throws IOException {
        Path folder = Path.of(System.getProperty("alongside.target"), "it");
        Path packed = folder.resolve("zeros.zip");
        if (!Files.exists(packed)) {
            Path file = Files.createTempFile(folder, "zeros", ".part");
            byte[] block = new byte[1 << 20];
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("MHS001MPI.csv"));
                for (int i = 0; i < 5_120; i++) {
                    zip.write(block);
                }
            }
            Files.move(file, packed, StandardCopyOption.ATOMIC_MOVE);
        }
        return packed;
    }

    private static Path raw(String name, byte[] content) throws IOException {
        Path file = Files.createTempFile("extract", ".zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return file;
    }
}
