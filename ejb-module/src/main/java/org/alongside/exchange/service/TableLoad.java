package org.alongside.exchange.service;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** Loads one file of an extract within the transaction of the handle. */
final class TableLoad {

    private final Handle handle;
    private final UUID job;
    private final UUID provider;
    private final Extract extract;

    TableLoad(Handle handle, UUID job, UUID provider, Extract extract) {
        this.handle = handle;
        handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        this.job = job;
        this.provider = provider;
        this.extract = extract;
    }

    TableCounts load(ExtractTable table, LongConsumer progress) throws SQLException, IOException {
        Stage stage = new Stage(table, handle.getConnection());
        stage.fill(extract.read(table), progress);
        stage.notices()
                .forEach((notice, rowsOfIt) -> handle.execute(
                        "insert into import_notice (job_id, notice) values (?, ?)",
                        job,
                        notice + ": " + rowsOfIt + "."));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("job", job);
        parameters.put("provider", provider);
        parameters.put("period_start", extract.header().periodStart());
        parameters.put("period_end", extract.header().periodEnd());
        parameters.put("index_sent", extract.rows().containsKey(PersonTables.INDEX));
        TableCounts counts = TableCounts.NONE;
        for (Part part : table.parts()) {
            counts = counts.plus(new PartMerge(handle, table, part, parameters).run());
        }
        handle.execute("drop table stage");
        return counts;
    }
}
