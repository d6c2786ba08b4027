package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main job and its boundaries on Payara Micro, the quick start's form. */
class MainJobOnMicroIT {

    @Test
    void mainJobRunsAndNobodySeesWhatIsNotTheirs() throws Exception {
        try (Application application = Application.onMicro("main-job-micro");
                Browser browser = new Browser(application, "micro")) {
            for (Job job : jobs(application, browser)) {
                job.run();
                browser.closePages();
            }
            assertThat(Files.readString(application.log()))
                    .as("whatever was typed and clicked, nothing went wrong that was not foreseen")
                    .contains("INFO")
                    .doesNotContain("\"incident\"");
            new NothingLostJob(application, browser).run();
        }
    }

    /** What somebody does in a browser. */
    private interface Job {
        void run() throws Exception;
    }

    /** In an order in which each finds what it needs. */
    private static List<Job> jobs(Application application, Browser browser) {
        return List.of(
                () -> new MainJob(application, browser).run(),
                () -> new Boundaries(application, browser).run(),
                () -> new BadInput(application, browser).run(),
                () -> new AccountsJob(application, browser).run(),
                () -> new StaffJob(application, browser).run(),
                () -> new SettingsJob(application, browser).run(),
                () -> new PeopleJob(application, browser).run(),
                () -> new HandoverJob(application, browser).run(),
                () -> new IntakeJob(application, browser).run(),
                () -> new ResponseJob(application, browser).run(),
                () -> new CallJob(application, browser).run(),
                () -> new BoardJob(application, browser).run(),
                () -> new InreachJob(application, browser).run(),
                () -> new EnteredMonth(application, browser).run(),
                () -> new CuiRules(application, browser).run(),
                () -> new ReportsJob(application, browser).run(),
                () -> new TaskBudgets(application, browser).run(),
                () -> new PageWeights(application, browser).run(),
                () -> new PermissionMatrix(application, browser).run(),
                () -> new HandoverContract(application, browser).run(),
                () -> new HttpContract(application, browser).run());
    }
}
