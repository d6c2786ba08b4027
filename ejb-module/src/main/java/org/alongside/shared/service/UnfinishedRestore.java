package org.alongside.shared.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The mark that a database bears from the first moment of a restore until it is proven. Whoever finds it (a server, a backup, a
 * verification) refuses: what is in there may be half of something, however complete it looks. It is a schema of its own, so that
 * no dump takes it along.
 */
public final class UnfinishedRestore {

    public static final String SCHEMA = Migration.SCHEMA + "_restore";

    private static final String MARK =
            "select coalesce(obj_description(oid, 'pg_namespace'), 'A restore') from pg_namespace where nspname = '"
                    + SCHEMA + "'";
    private static final String AGAIN =
            " is not finished, so what is in this database is not proven. Where none is running any"
                    + " more, begin again: as the owner of the database, \"drop schema if exists " + Migration.SCHEMA
                    + " cascade; drop schema " + SCHEMA + ";\", and then alongside-admin restore BACKUP.";

    private UnfinishedRestore() {}

    /** What is not finished and how to begin again; empty where the database bears no mark. */
    public static Optional<String> said(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet mark = statement.executeQuery(MARK)) {
            return mark.next() ? Optional.of(mark.getString(1) + AGAIN) : Optional.empty();
        }
    }
}
