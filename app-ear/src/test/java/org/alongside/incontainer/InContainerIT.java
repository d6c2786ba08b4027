package org.alongside.incontainer;

import org.alongside.dispatch.service.OutboxInServer;
import org.alongside.exchange.service.ImportsInServer;
import org.alongside.exchange.service.KilledImportsInServer;
import org.alongside.gate.service.CallsInServer;
import org.alongside.gate.service.RowsInServer;
import org.alongside.gate.service.SendingsInServer;
import org.alongside.gate.web.PagesInServer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;

/**
 * What only the server does, tested inside of it. One deployment and one start for all of it: each of the interfaces has
 * the tests of one thing. No test is parameterised, repeated or nested, and each name is there once.
 */
@ArquillianTest
class InContainerIT
        implements CallsInServer,
                SendingsInServer,
                RowsInServer,
                StepsInServer,
                ImportsInServer,
                KilledImportsInServer,
                OutboxInServer,
                PagesInServer {

    @Deployment
    static WebArchive deployed() {
        return TestArchive.built();
    }

    @BeforeEach
    void nobodyIsThereYet() {
        EmptyTrust.again();
    }
}
