package org.alongside.quickstart;

import java.nio.file.Path;

/**
 * What was typed after {@code ./alongside run}.
 *
 * @param port the port on 127.0.0.1 that the application answers on
 * @param data where the database and the log are kept between runs
 * @param demo whether the demonstration trust is loaded into an empty database
 */
record Options(int port, Path data, boolean demo) {

    private static final int DEFAULT_PORT = 8080;
    private static final int MAX_PORT = 65535;

    static Options parse(String... arguments) {
        int port = DEFAULT_PORT;
        Path data = Path.of(".alongside");
        boolean demo = true;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--port" -> port = port(value(arguments, ++i, "--port"));
                case "--data" -> data = Path.of(value(arguments, ++i, "--data"));
                case "--no-demo" -> demo = false;
                default ->
                    throw new CannotStart("Unknown option " + arguments[i]
                            + ". Usage: ./alongside run [--port PORT] [--data DIR] [--no-demo]");
            }
        }
        return new Options(port, data.toAbsolutePath().normalize(), demo);
    }

    private static String value(String[] arguments, int index, String option) {
        if (index >= arguments.length) {
            throw new CannotStart(option + " needs a value.");
        }
        return arguments[index];
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= MAX_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that is no port
        }
        throw new CannotStart("--port " + text + " is not a port from 1 to 65535.");
    }
}
