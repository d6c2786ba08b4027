package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Half a minute (five in a soak) without a database, on Payara Micro, and a start before the database is there. */
class WithoutDatabaseIT {

    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("soak.away", 30));

    private static Application application;

    @BeforeAll
    static void start() throws Exception {
        application = Application.onMicro("without-database");
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
    }

    @Test
    void everyTimerWorksAgain() throws Exception {
        new WithoutDatabase(application).everythingGoesOnAfter(AWAY);
        assertThat(application.get("/login.xhtml", "").statusCode()).isEqualTo(200);
        System.out.printf("away: %d s without a database, and everything went on%n", AWAY.toSeconds());
    }

    @Test
    void aServerThatStartsFirstWaits() throws Exception {
        new WithoutDatabase(application).comesLater();
        assertThat(application.get("/login.xhtml", "").statusCode()).isEqualTo(200);
    }
}
