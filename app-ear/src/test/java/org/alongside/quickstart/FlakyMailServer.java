package org.alongside.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that refuses some messages temporarily, and takes some others without its answer getting through. */
final class FlakyMailServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Random random;
    private final int refusedPercent;
    private final int lostPercent;
    private final Map<String, List<String>> taken = new ConcurrentHashMap<>();

    FlakyMailServer(long seed, int refusedPercent, int lostPercent) throws IOException {
        random = new Random(seed);
        this.refusedPercent = refusedPercent;
        this.lostPercent = lostPercent;
        Thread thread = new Thread(this::accept, "flaky-mail");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Message-IDs in the order in which they were taken, by recipient. */
    Map<String, List<String>> taken() {
        return taken;
    }

    private synchronized boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread thread = new Thread(() -> serve(client));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 flaky");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT TO:")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(client, "250 ok");
                } else if (command.equals("DATA")) {
                    if (!data(client, in, recipient)) {
                        return;
                    }
                } else if (command.equals("QUIT")) {
                    say(client, "221 bye");
                    return;
                } else {
                    say(client, "250 ok");
                }
            }
        } catch (IOException e) {
            // the client was killed; the next one comes
        }
    }

    private boolean data(Socket client, BufferedReader in, String recipient) throws IOException {
        say(client, "354 go on");
        String id = "";
        String line = in.readLine();
        for (; line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID:")) {
                id = line.substring("Message-ID:".length()).strip();
            }
        }
        if (line == null) {
            // the sender was killed in the middle of the message: it was not taken
            return false;
        }
        if (chance(refusedPercent)) {
            say(client, "451 try again later");
            return true;
        }
        taken.computeIfAbsent(recipient, r -> new CopyOnWriteArrayList<>()).add(id);
        if (chance(lostPercent)) {
            return false;
        }
        say(client, "250 taken");
        return true;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
