package org.alongside.quickstart;

import org.junit.jupiter.api.Test;

/** The main job and its boundaries on Payara Micro, the quick start's form. */
class MainJobOnMicroIT {

    @Test
    void mainJobRunsAndNobodySeesWhatIsNotTheirs() throws Exception {
        try (Application application = Application.onMicro("main-job-micro");
                Browser browser = new Browser(application, "micro")) {
            new MainJob(application, browser).run();
            new Boundaries(application, browser).run();
            new BadInput(application, browser).run();
            new AccountsJob(application, browser).run();
            new PeopleJob(application, browser).run();
            new HttpContract(application, browser).run();
            new NothingLostJob(application, browser).run();
        }
    }
}
