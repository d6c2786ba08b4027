package org.alongside.backup.service;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.backup.TableContents;
import org.alongside.shared.service.UnfinishedRestore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * What is in a database: the rows of each of its tables with a checksum of what they say, and the schema that it has. The
 * checksum is a sum over the rows, so it is the same in whatever order a restore puts them; it is made of MD5, which every
 * version of PostgreSQL works out alike (its own hash functions may change from one to the next). It finds what was damaged
 * or changed by mistake, and is no seal against somebody who wants to deceive: that is the audit's.
 */
final class Contents {

    private static final String TABLES = """
            select c.relname from pg_class c
             where c.relnamespace = 'alongside'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition""";

    private static final String COUNTED = "select count(*) from alongside.<table>";
    private static final String HELD = """
            select count(*) as rows, coalesce(sum(('x' || left(md5(t::text), 16))::bit(64)::bigint), 0)::text as checksum
              from alongside.<table> t""";

    /** Whoever asks, from wherever, a row is written as the same text. */
    private static final String WRITTEN_ALIKE = """
            set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 1;
            set bytea_output = 'hex'; set xmlbinary = 'base64'; set lc_monetary = 'C'""";

    /** To these a restore itself adds, and the audit has a seal of its own. */
    static final Set<String> ADDED_TO_BY_A_RESTORE =
            Set.of("audit_block", "audit_epoch", "backup_taken", "flyway_schema_history");

    /** Of these the product takes rows away as it works: what is over, what is worked out anew, what was taken back. */
    static final Set<String> COME_AND_GO = Set.of(
            "access_grant",
            "api_token",
            "draft",
            "health_alert",
            "import_part",
            "known_browser",
            "care_contact_twin",
            "hospital_spell_twin",
            "joint_meeting_twin",
            "link_token",
            "measure_phase",
            "merged_row",
            "person_key",
            "referral_twin",
            "report",
            "sign_in_attempt",
            "sign_in_turn",
            "submission",
            "team_kind_kept",
            "ward_stay_twin",
            "wrong_token");

    /** And of these staff do while they work: a duty is taken out of the rota, a role is taken away. No migration does. */
    static final Set<String> TAKEN_AWAY_BY_STAFF = Set.of("absence", "account_role", "duty", "role", "role_permission");

    /** An entry that was a mistake is taken out of its table and kept in this one. */
    private static final String TAKEN_OUT =
            "select table_name as key, count(*) as value from alongside.taken_out group by table_name";

    /** So a table is named that keeps the rows of another one which are the same as something else. */
    private static final String TWIN = "_twin";

    private Contents() {}

    static boolean none(Handle handle) {
        return handle.createQuery("select to_regnamespace('alongside') is null")
                .mapTo(Boolean.class)
                .one();
    }

    /** What a restore that was not finished says of itself. */
    static Optional<String> unfinishedRestore(Handle handle) {
        try {
            return UnfinishedRestore.said(handle.getConnection());
        } catch (SQLException e) {
            throw new MaintenanceFailed("The database refused it: " + e.getMessage());
        }
    }

    static void requireProven(Handle handle) {
        unfinishedRestore(handle).ifPresent(said -> {
            throw new MaintenanceFailed(said);
        });
    }

    static void require(Handle handle, Target target) {
        requireProven(handle);
        if (none(handle)) {
            throw new MaintenanceFailed("The database at " + target.url() + " has nothing of Alongside in it.");
        }
    }

    /** One pass over each table; in a snapshot where the handle is in one. */
    static SortedMap<String, TableContents> of(Handle handle) {
        handle.execute(WRITTEN_ALIKE);
        return each(handle, HELD, ConstructorMapper.of(TableContents.class));
    }

    /** The rows alone, for what has changed since and is not compared any more. */
    static SortedMap<String, Long> rows(Handle handle) {
        return each(handle, COUNTED, (row, context) -> row.getLong(1));
    }

    private static <T> SortedMap<String, T> each(Handle handle, String query, RowMapper<T> mapper) {
        SortedMap<String, T> tables = new TreeMap<>();
        for (String table : handle.createQuery(TABLES).mapTo(String.class).list()) {
            tables.put(
                    table,
                    handle.createQuery(query)
                            .define("table", "\"" + table + "\"")
                            .map(mapper)
                            .one());
        }
        return tables;
    }

    /** The rows of each table, with those that were taken out as mistakes or are the same as another one. */
    static SortedMap<String, Long> rowsWithMistakes(Handle handle) {
        SortedMap<String, Long> rows = rows(handle);
        Map.copyOf(rows).forEach((table, count) -> {
            if (table.endsWith(TWIN)) {
                rows.merge(table.substring(0, table.length() - TWIN.length()), count, Long::sum);
            }
        });
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
