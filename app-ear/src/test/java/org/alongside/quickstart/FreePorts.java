package org.alongside.quickstart;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for the servers that a test starts. They lie below the range from which the system takes the ports of
 * outgoing connections, and none is given twice, so that nothing takes one between its choice and its use; each process
 * of the tests has a range of its own.
 */
final class FreePorts {

    private static final int RANGE = 3_000;
    private static final int LOWEST = 20_000 + RANGE * (Integer.getInteger("alongside.process", 1) - 1);
    private static final int BEYOND = LOWEST + RANGE;
    private static final int ATTEMPTS = 1_000;
    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePorts() {}

    static synchronized int next() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
            if (!GIVEN.contains(port) && isFree(port)) {
                GIVEN.add(port);
                return port;
            }
        }
        throw new IllegalStateException("No free port from " + LOWEST + " to " + (BEYOND - 1));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
