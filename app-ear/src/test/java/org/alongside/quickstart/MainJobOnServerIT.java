package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The main job and its boundaries on the built EAR in Payara Server. */
class MainJobOnServerIT {

    @Test
    void mainJobRunsAndNobodySeesWhatIsNotTheirs() throws Exception {
        try (Application application = Application.onServer("main-job-server");
                Browser browser = new Browser(application, "server")) {
            new MainJob(application, browser).run();
            new Boundaries(application, browser).run();
            new BadInput(application, browser).run();
            new AccountsJob(application, browser).run();
            new PeopleJob(application, browser).run();
            new HandoverContract(application, browser).run();
            new HttpContract(application, browser).run();
            assertThat(Files.readString(application.log()))
                    .as("whatever was typed and clicked, nothing went wrong that was not foreseen")
                    .contains("INFO")
                    .doesNotContain("\"incident\"");
        }
    }
}
