package org.alongside.incontainer;

import java.util.List;
import org.alongside.shared.service.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the database back to what it was when the server had started, so that each test begins with a trust of nobody.
 * The audit stays, as it always does.
 */
public final class EmptyTrust {

    private static final String TABLES = """
            select c.relname from pg_class c
             where c.relnamespace = 'alongside'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
               and c.relname not like 'audit%' and c.relname not like 'flyway%' order by 1""";

    private static final String COLUMNS = """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
             where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = ''""";

    private static boolean kept;

    private EmptyTrust() {}

    public static synchronized void again() {
        PGSimpleDataSource source = Inside.source();
        source.setUser("postgres");
        source.setPassword(System.getProperty("incontainer.superuser"));
        Jdbi everything = Database.over(source);
        everything.useTransaction(handle -> {
            List<String> tables = handle.createQuery(TABLES).mapTo(String.class).list();
            if (kept) {
                restore(handle, tables);
            } else {
                keep(handle, tables);
            }
        });
        kept = true;
    }

    private static void keep(Handle handle, List<String> tables) {
        handle.execute("create schema kept");
        tables.stream().filter(table -> filled(handle, table)).forEach(table -> {
            handle.execute("create table kept." + table + " as select " + columns(handle, table) + " from " + table);
        });
    }

    private static void restore(Handle handle, List<String> tables) {
        handle.execute("set local session_replication_role = replica");
        List<String> kept = handle.createQuery("select relname from pg_class where relnamespace = 'kept'::regnamespace")
                .mapTo(String.class)
                .list();
        for (String table : tables) {
            if (filled(handle, table)) {
                handle.execute("delete from " + table);
            }
            if (kept.contains(table)) {
                String columns = columns(handle, table);
                handle.execute("insert into " + table + " (" + columns + ") overriding system value select " + columns
                        + " from kept." + table);
            }
        }
    }

    private static boolean filled(Handle handle, String table) {
        return handle.createQuery("select exists (select 1 from " + table + ")")
                .mapTo(Boolean.class)
                .one();
    }

    private static String columns(Handle handle, String table) {
        return handle.createQuery(COLUMNS).bind(0, table).mapTo(String.class).one();
    }
}
