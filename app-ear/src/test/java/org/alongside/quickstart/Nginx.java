package org.alongside.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** What the package puts in front of a server, with a certificate made for the test, on ports of 127.0.0.1. */
final class Nginx implements AutoCloseable {

    private static final String STORE = "front";

    private final Process process;
    private final int tls;
    private final int plain;
    private final SSLSocketFactory keys;

    private final Path log;

    private Nginx(Process process, int tls, int plain, SSLSocketFactory keys, Path log) {
        this.process = process;
        this.log = log;
        this.tls = tls;
        this.plain = plain;
        this.keys = keys;
    }

    /**
     * @param tls the port that browsers come to
     * @param server the port of the server behind it
     */
    static Nginx start(Path folder, int tls, int server) throws Exception {
        Files.createDirectories(folder.resolve("logs"));
        int plain = FreePorts.next();
        KeyStore store = certificate(folder);
        Files.writeString(folder.resolve("alongside.conf"), packaged(folder, tls, plain, server));
        String user = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
        Files.writeString(folder.resolve("nginx.conf"), user + """
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/logs/error.log;
                events { worker_connections 256; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  include %1$s/alongside.conf;
                }
                """.formatted(folder));
        Process process = new ProcessBuilder(
                        executable(),
                        "-e",
                        folder + "/logs/error.log",
                        "-p",
                        folder.toString(),
                        "-c",
                        folder + "/nginx.conf")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("logs/said.log").toFile())
                .start();
        Until.holds(() -> listens(tls, process));
        return new Nginx(process, tls, plain, keys(store), folder.resolve("logs/alongside.log"));
    }

    private static String executable() {
        return Stream.of(
                        "/usr/sbin/nginx",
                        "/usr/bin/nginx",
                        "/usr/local/sbin/nginx",
                        "/usr/local/bin/nginx",
                        "/opt/homebrew/bin/nginx")
                .filter(name -> Files.exists(Path.of(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nginx is not installed"));
    }

    private static boolean listens(int port, Process process) {
        if (!process.isAlive()) {
            throw new IllegalStateException("nginx did not start");
        }
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** The packaged file with this test's ports and certificate; whatever is replaced must be there. */
    private static String packaged(Path folder, int tls, int plain, int server) throws IOException {
        String[][] changes = {
            {"server 127.0.0.1:8080;", "server 127.0.0.1:" + server + ";"},
            {"  listen 80;\n  listen [::]:80;\n", "  listen 127.0.0.1:" + plain + ";\n"},
            {"  listen 443 ssl;\n  listen [::]:443 ssl;\n", "  listen 127.0.0.1:" + tls + " ssl;\n"},
            {"server_name alongside.trust.example;", "server_name 127.0.0.1;"},
            {"/var/log/nginx/alongside.log", folder + "/logs/alongside.log"},
            {"/etc/ssl/alongside.crt", folder + "/front.crt"},
            {"/etc/ssl/private/alongside.key", folder + "/front.key"}
        };
        String text = Files.readString(Path.of("src", "main", "package", "nginx.conf"));
        for (String[] change : changes) {
            if (!text.contains(change[0])) {
                throw new IllegalStateException("nginx.conf has no " + change[0]);
            }
            text = text.replace(change[0], change[1]);
        }
        return text;
    }

    private static KeyStore certificate(Path folder) throws Exception {
        Path file = folder.resolve("front.p12");
        Files.deleteIfExists(file);
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-alias",
                        STORE,
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        STORE + STORE))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("logs/keytool.log").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("no certificate was made");
        }
        KeyStore store = KeyStore.getInstance(file.toFile(), (STORE + STORE).toCharArray());
        Files.writeString(
                folder.resolve("front.key"),
                pem(
                        "PRIVATE KEY",
                        store.getKey(STORE, (STORE + STORE).toCharArray()).getEncoded()));
        Files.writeString(
                folder.resolve("front.crt"),
                pem("CERTIFICATE", store.getCertificate(STORE).getEncoded()));
        return store;
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    private static SSLSocketFactory keys(KeyStore store) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(STORE, store.getCertificate(STORE));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    /** What it has written of who asked for what. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String host() {
        return "127.0.0.1:" + tls;
    }

    /** @param from the caller's address */
    Wire wire(String from) throws IOException {
        return Wire.to("127.0.0.1", tls, from).overTls(keys);
    }

    Wire withoutTls() throws IOException {
        return Wire.to("127.0.0.1", plain, "127.0.0.1");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
