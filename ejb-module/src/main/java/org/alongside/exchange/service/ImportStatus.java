package org.alongside.exchange.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is and what it did.
 *
 * @param status QUEUED, RUNNING, COMPLETED, FAILED or CANCELLED
 * @param tables counts by table, in the order in which they were loaded
 * @param notices what was left out of the extract and why
 */
public record ImportStatus(
        UUID id,
        String status,
        String fileName,
        boolean dryRun,
        Instant createdAt,
        long rowsRead,
        long rowsTotal,
        @Nullable String error,
        Map<String, TableCounts> tables,
        List<String> notices) {

    public boolean ended() {
        return !status.equals("QUEUED") && !status.equals("RUNNING");
    }

    public long rejected() {
        return tables.values().stream().mapToLong(TableCounts::rejected).sum();
    }
}
