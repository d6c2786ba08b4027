package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The EAR on a domain of Payara Server, with the owner's credentials in its environment: it comes back after a restart,
 * waits for a database that comes later, and goes on after one that was away.
 */
class PayaraServerIT {

    private static Application application;

    @BeforeAll
    static void domain() throws Exception {
        application = Application.onServerThatMigrates("payara-server");
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
    }

    @Test
    void comesBackAfterARestartAndListensOnLoopbackOnly() throws Exception {
        assertThat(application.get("/login.xhtml?t=anything", "").statusCode()).isEqualTo(200);
        application.stop();
        assertThat(accessLog()).contains("\"/alongside/login.xhtml\" 200 ").doesNotContain("anything");
        application.start();
        assertThat(Files.readString(application.log())).contains("Payara").doesNotContain("SLF4J");
        assertThat(application.get("/login.xhtml", "").statusCode()).isEqualTo(200);
        assertThat(application.listeners())
                .as("the application's and the administrator's")
                .hasSize(2)
                .allMatch(address -> address.contains("127.0.0.1:") || address.contains("[::ffff:127.0.0.1]:"));
        HttpResponse<String> page = application.get("/login.xhtml", "");
        assertThat(page.headers().map().keySet()).doesNotContain("server", "x-powered-by");
        assertThat(application.get("/../openapi", "").statusCode()).isIn(403, 404);
    }

    /** What somebody searched for or a personal link had in its address is in no log. */
    private static String accessLog() throws IOException {
        StringBuilder said = new StringBuilder();
        Path logs = application.log().resolveSibling("domains/it/logs/access");
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                said.append(Files.readString(file));
            }
        }
        return said.toString();
    }

    /** Of the guide's upgrade, what is typed to the server; the rest is typed where the package is. */
    @Test
    void isThereAgainAfterTheUpgradeOfTheGuide() throws Exception {
        GuideBlock upgrade = GuideBlock.of(Path.of("../docs/install.md")).stream()
                .filter(block -> block.name().equals("upgrade"))
                .findFirst()
                .orElseThrow();
        List<String> typed = upgrade.text()
                .lines()
                .filter(line -> line.startsWith("asadmin "))
                .map(line -> line.substring("asadmin ".length()))
                .toList();
        assertThat(typed).hasSize(4);
        application.asadmin(typed.get(0));
        application.asadmin(typed.get(1));
        assertThat(application.get("/login.xhtml", "").statusCode())
                .as("nobody works while the schema changes")
                .isEqualTo(404);
        application.asadmin(typed.get(2));
        application.asadmin(typed.get(3));
        application.stop();
        application.start();
        assertThat(application.get("/login.xhtml", "").statusCode()).isEqualTo(200);
    }

    @Test
    void waitsForADatabaseThatComesLater() throws Exception {
        new WithoutDatabase(application).comesLater();
    }

    @Test
    void everyTimerWorksAgainAfterHalfAMinuteWithoutADatabase() throws Exception {
        new WithoutDatabase(application).everythingGoesOnAfter(Duration.ofSeconds(30));
    }

    /** The positive control: without what protects ours, a timer is taken away for good. */
    @Test
    void aTimerThatLetsItsFailuresOutIsTakenAway() throws Exception {
        Path war = Files.createTempFile("ended", ".war");
        String name = EndedTimer.class.getName().replace('.', '/') + ".class";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + name));
            zip.write(EndedTimer.class.getResourceAsStream("/" + name).readAllBytes());
        }
        Application.Mark before = application.mark();
        // it would be started and ended again with its server, in what another test reads
        AutoCloseable beside = application.beside(war);
        try {
            Until.holds(() -> application.saidSince(before).contains("EJB5119"));
            List<String> said = application
                    .saidSince(before)
                    .lines()
                    .filter(line -> line.contains("EJB5119"))
                    .toList();
            assertThat(said).allMatch(line -> line.contains("EndedTimer") || line.contains("Expunging timer"));
        } finally {
            beside.close();
        }
    }
}
