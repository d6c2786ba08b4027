package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The same tests on the built EAR in Payara Server: what differs between the two servers is seen here. */
class OnServerIT {

    @BeforeAll
    static void earOnPayaraServer() throws Exception {
        Running.onServer();
    }

    @AfterAll
    static void asBefore() {
        Running.onMicroAgain();
    }

    /** What is nested here runs on the EAR and not on Micro, of which nobody can ask this. */
    @Test
    void itIsPayaraServer() throws Exception {
        assertThat(Running.here().application().listeners()).isNotEmpty();
    }

    @Nested
    class SigningIn extends SignInIT {}

    @Nested
    class Imports extends ImportIT {}

    @Nested
    class Summaries extends SummaryIT {}

    @Nested
    class Measures extends MeasureIT {}

    @Nested
    class Limits extends BoundariesIT {}

    @Nested
    class Mistakes extends BadInputIT {}

    @Nested
    class Accounts extends AccountsIT {}

    @Nested
    class Registering extends PeopleIT {}

    @Nested
    class Handovers extends HandoverContractIT {}

    @Nested
    class Http extends HttpContractIT {}
}
