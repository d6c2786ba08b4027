package org.alongside.shared.service;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Produces;
import java.sql.Types;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The one data source, as the application role. Its connection is that of the running transaction, so SQL and JPA see
 * the same rows. Timeouts keep a swallowed connection from holding a request.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/alongside",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=DB_URL:jdbc:postgresql://127.0.0.1:5432/alongside}",
        user = "${MPCONFIG=DB_USER:alongside_app}",
        password = "${MPCONFIG=DB_PASSWORD:alongside}",
        initialPoolSize = 8,
        minPoolSize = 8,
        maxPoolSize = 40,
        properties = {
            "currentSchema=alongside",
            // a statement is planned anew on its first uses by each connection: few uses, and connections that stay
            "prepareThreshold=1",
            "connectTimeout=5",
            "socketTimeout=120",
            "tcpKeepAlive=true",
            "applicationName=alongside",
            "stringType=unspecified",
            // what was typed stays out of the messages of errors, and so out of the server's log
            "logServerErrorDetail=false",
            "fish.payara.max-wait-time-in-millis=10000",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5"
        })
@Stateless
public class Database {

    /** Taking a statement apart costs more than most of them take to run, and each service has SQL of its own. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    @Resource(lookup = "java:app/jdbc/alongside")
    private DataSource dataSource;

    /** SQL in the transaction of the caller. */
    @Produces
    public Jdbi jdbi() {
        return over(dataSource);
    }

    /** SQL over any data source; a null argument has no type of its own, and errors do not repeat what was bound. */
    public static Jdbi over(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.registerArrayType(String.class, "text");
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER).setTemplateEngine(StatementTemplates.SHARED);
        jdbi.getConfig(Arguments.class).setUntypedNullArgument(new NullArgument(Types.NULL));
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }
}
