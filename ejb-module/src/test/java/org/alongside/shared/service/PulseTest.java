package org.alongside.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database behind a wire that swallows what is sent: nothing is refused, and nothing comes back. */
class PulseTest {

    private final TestDatabase database = TestDatabase.bare();
    private final int port = Integer.parseInt(database.url().replaceAll(".*:(\\d+)/.*", "$1"));
    private final Wire wire = new Wire(port);
    private final Pulse pulse = Wiring.fill(new Pulse(1), new Settings() {
        @Override
        public String databaseUrl() {
            return database.url().replace(":" + port + "/", ":" + wire.port() + "/");
        }

        @Override
        public String databaseUser() {
            return "owner_role";
        }

        @Override
        public String databasePassword() {
            return password;
        }
    });

    private String password = "owner";

    PulseTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        wire.close();
    }

    @Test
    void whoeverIsNotAnsweredIsToldSoInTimeAndItIsAskedAgain() throws SQLException {
        assertThat(pulse.silent()).as("before the first question").isFalse();
        pulse.ask();
        assertThat(pulse.silent()).isFalse();
        wire.swallows = true;
        assertThatThrownBy(pulse::ask).isInstanceOf(SQLException.class);
        assertThat(pulse.silent()).isTrue();
        wire.swallows = false;
        pulse.ask();
        assertThat(pulse.silent()).isFalse();
    }

    @Test
    void aRefusalIsAnAnswer() throws SQLException {
        password = "another";
        pulse.ask();
        assertThat(pulse.silent()).isFalse();
    }

    /** From one socket to another in both directions, until it swallows what comes. */
    private static final class Wire implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final int to;
        private volatile boolean swallows;

        Wire(int to) throws IOException {
            this.to = to;
            begin(this::accept);
        }

        int port() {
            return socket.getLocalPort();
        }

        private static void begin(Runnable work) {
            Thread thread = new Thread(work, "wire");
            thread.setDaemon(true);
            thread.start();
        }

        private void accept() {
            try {
                while (!socket.isClosed()) {
                    Socket asker = socket.accept();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
                    begin(() -> copy(asker, server));
                    begin(() -> copy(server, asker));
                }
            } catch (IOException e) {
                // closed: the test is over
                return;
            }
        }

        private void copy(Socket from, Socket into) {
            byte[] bytes = new byte[8192];
            try (from;
                    into) {
                for (int read = from.getInputStream().read(bytes);
                        read >= 0;
                        read = from.getInputStream().read(bytes)) {
                    if (!swallows) {
                        into.getOutputStream().write(bytes, 0, read);
                    }
                }
            } catch (IOException e) {
                // one side has hung up
                return;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
