package org.alongside.backup.service;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What is in a database: the rows of each of its tables, and the schema that it has. */
final class Contents {

    private static final String TABLES = """
            select c.relname from pg_class c
             where c.relnamespace = 'alongside'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition""";

    private Contents() {}

    static boolean none(Handle handle) {
        return handle.createQuery("select to_regnamespace('alongside') is null")
                .mapTo(Boolean.class)
                .one();
    }

    static void require(Handle handle, Target target) {
        if (none(handle)) {
            throw new MaintenanceFailed("The database at " + target.url() + " has nothing of Alongside in it.");
        }
    }

    static SortedMap<String, Long> rows(Handle handle) {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (String table : handle.createQuery(TABLES).mapTo(String.class).list()) {
            rows.put(
                    table,
                    handle.createQuery("select count(*) from alongside.<table>")
                            .define("table", "\"" + table + "\"")
                            .mapTo(Long.class)
                            .one());
        }
        return rows;
    }

    static String schemaVersion(Handle handle) {
        return handle.createQuery("select max(version) from flyway_schema_history where success")
                .mapTo(String.class)
                .one();
    }
}
