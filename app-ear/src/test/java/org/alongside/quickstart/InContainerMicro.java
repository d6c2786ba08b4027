package org.alongside.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.shared.service.Migration;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Where the tests inside of the server run: the quick start's own Payara Micro, as the quick start starts it, on an empty
 * database of its own. A server that does not start says so at once.
 */
public final class InContainerMicro implements DeployableContainer<InContainerMicro.Settings> {

    /** What the tests add to the schema: a table for what their own service does. */
    private static final List<String> TABLES = List.of(
            "create table alongside.incontainer_note (text text primary key)",
            "grant select, insert, update, delete on alongside.incontainer_note to " + LocalPostgres.APPLICATION);

    /** What the tests print is in the log of their server. */
    private static final Pattern MEASURED = Pattern.compile("import: killed at \\d+ of \\d+ statements");

    private AutoCloseable postgres = () -> {};
    private AutoCloseable server = () -> {};

    /** There is nothing to be set. */
    public static final class Settings implements ContainerConfiguration {
        @Override
        public void validate() {}
    }

    /** Tells Arquillian of this server. */
    public static final class Extension implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder builder) {
            builder.service(DeployableContainer.class, InContainerMicro.class);
        }
    }

    @Override
    public Class<Settings> getConfigurationClass() {
        return Settings.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            Path data = data();
            delete(data);
            Path folder = Files.createDirectories(data.resolve("deployed"));
            Files.createSymbolicLink(folder.resolve("payara-micro.jar"), target().resolve("payara-micro.jar"));
            archive.as(ZipExporter.class)
                    .exportTo(folder.resolve("alongside.war").toFile());
            int port = FreePorts.next();
            start(folder, data, port);
            HTTPContext context = new HTTPContext("127.0.0.1", port);
            context.add(new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, "/alongside"));
            return new ProtocolMetaData().addContext(context);
        } catch (IOException | SQLException e) {
            throw new DeploymentException("The server with the tests does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeploymentException("The start of the server with the tests was interrupted", e);
        }
    }

    private void start(Path folder, Path data, int port) throws IOException, SQLException, InterruptedException {
        Credentials credentials = Credentials.in(data);
        LocalPostgres database = LocalPostgres.start(data, credentials);
        postgres = database;
        Migration.run(database.url(), LocalPostgres.OWNER, credentials.of("owner"), LocalPostgres.APPLICATION);
        try (Connection owner =
                        DriverManager.getConnection(database.url(), LocalPostgres.OWNER, credentials.of("owner"));
                Statement statement = owner.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("DB_URL", database.url());
        environment.put("DB_USER", LocalPostgres.APPLICATION);
        environment.put("DB_PASSWORD", credentials.of("application"));
        environment.put("ALONGSIDE_PROFILE", "test");
        environment.put("ALONGSIDE_TEST_CLOCK", "true");
        environment.put("ALONGSIDE_MAIL", data.resolve("mail").toUri().toString());
        MicroServer micro = MicroServer.start(
                folder,
                data,
                port,
                environment,
                "-Dincontainer.superuser=" + credentials.of("postgres"),
                "-Dsoak.points=" + Integer.getInteger("soak.points", 20));
        server = micro;
        micro.awaitReady();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // whatever was started is stopped with the container, deployed or not
    }

    @Override
    public void stop() throws LifecycleException {
        close(server);
        close(postgres);
        Path written = data().resolve("server.log");
        if (!Files.exists(written)) {
            return;
        }
        try (Stream<String> log = Files.lines(written)) {
            log.map(MEASURED::matcher).filter(Matcher::find).forEach(line -> System.out.println(line.group()));
        } catch (IOException e) {
            throw new LifecycleException("The log of the server with the tests cannot be read", e);
        }
    }

    private static Path target() {
        return Path.of(System.getProperty("alongside.target")).toAbsolutePath();
    }

    private static Path data() {
        return target().resolve("it").resolve("in-container");
    }

    private static void close(AutoCloseable started) throws LifecycleException {
        try {
            started.close();
        } catch (Exception e) {
            throw new LifecycleException("The server with the tests does not stop", e);
        }
    }
}
