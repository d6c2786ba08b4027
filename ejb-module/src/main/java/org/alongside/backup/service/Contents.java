package org.alongside.backup.service;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

/** What is in a database: the rows of each of its tables, and the schema that it has. */
final class Contents {

    private static final String TABLES = """
            select c.relname from pg_class c
             where c.relnamespace = 'alongside'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition""";

    /** Of these the product takes rows away as it works: what is over, what is worked out anew, what was taken back. */
    static final Set<String> COME_AND_GO = Set.of(
            "access_grant",
            "api_token",
            "draft",
            "import_part",
            "known_browser",
            "link_token",
            "measure_phase",
            "merged_row",
            "person_key",
            "report",
            "sign_in_attempt",
            "sign_in_turn",
            "submission",
            "team_kind_kept",
            "wrong_token");

    /** An entry that was a mistake is taken out of its table and kept in this one. */
    private static final String TAKEN_OUT =
            "select table_name as key, count(*) as value from alongside.taken_out group by table_name";

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

    /** The rows of each table, with those that were taken out as mistakes. */
    static SortedMap<String, Long> rowsWithMistakes(Handle handle) {
        SortedMap<String, Long> rows = rows(handle);
        handle.createQuery(TAKEN_OUT)
                .setMapKeyColumn("key")
                .setMapValueColumn("value")
                .collectInto(new GenericType<Map<String, Long>>() {})
                .forEach((table, count) -> rows.merge(table, count, Long::sum));
        return rows;
    }

    static String schemaVersion(Handle handle) {
        return handle.createQuery("select max(version) from flyway_schema_history where success")
                .mapTo(String.class)
                .one();
    }
}
