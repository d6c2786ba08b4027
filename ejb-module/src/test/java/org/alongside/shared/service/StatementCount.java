package org.alongside.shared.service;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Counts the SQL statements that a service call takes, by the library's own events. */
public final class StatementCount implements SqlLogger {

    private final AtomicInteger count = new AtomicInteger();

    public StatementCount(Jdbi jdbi) {
        jdbi.setSqlLogger(this);
    }

    @Override
    public void logBeforeExecution(StatementContext context) {
        count.incrementAndGet();
    }

    public int of(Supplier<?> call) {
        count.set(0);
        call.get();
        return count.get();
    }
}
