package org.alongside.quickstart;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** What a server does with a timer whose method lets its failures out: deployed by a test beside Alongside, never with it. */
@Singleton
@Startup
public class EndedTimer {

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    void work() {
        throw new IllegalStateException("as without a database");
    }
}
