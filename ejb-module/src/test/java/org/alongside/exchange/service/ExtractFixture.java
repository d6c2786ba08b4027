package org.alongside.exchange.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.shared.London;
import org.jdbi.v3.core.Jdbi;

/** Loads extracts in tests as the worker does, one transaction a table. */
public final class ExtractFixture {

    private final Jdbi jdbi;
    private UUID job = new UUID(0, 0);

    public ExtractFixture(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public static Path resource(String name) {
        try (InputStream in = ExtractFixture.class.getResourceAsStream("/extracts/" + name)) {
            Path file = Files.createTempFile("extract", ".zip");
            Files.write(file, in.readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip of files by name and text. */
    public static Path zip(Map<String, String> files) {
        try {
            Path file = Files.createTempFile("extract", ".zip");
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> entry : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public UUID job() {
        return job;
    }

    public Map<String, TableCounts> load(Path zip) throws IOException {
        Map<String, TableCounts> counts = new LinkedHashMap<>();
        try (Extract extract = Extract.open(zip, LocalDate.now(London.ZONE))) {
            UUID provider = provider(Optional.ofNullable(extract.header().provider())
                    .orElseThrow(() -> new ExtractRefused("no header")));
            job = jdbi.withHandle(h -> h.createQuery(
                            "insert into import_job (id, status, file_name, dry_run, confirmed, demonstration, requested_by)"
                                    + " values (gen_random_uuid(), 'RUNNING', 'test', false, false, false, 'test') returning id")
                    .mapTo(UUID.class)
                    .one());
            for (ExtractTable table : extract.rows().keySet()) {
                if (!table.equals(ExtractHeader.TABLE)) {
                    counts.put(table.name(), load(extract, table, provider));
                }
            }
            jdbi.useTransaction(h -> AfterImport.run(h, provider));
        }
        return counts;
    }

    private TableCounts load(Extract extract, ExtractTable table, UUID provider) throws IOException {
        try {
            return jdbi.<TableCounts, Exception>inTransaction(
                    h -> new TableLoad(h, job, provider, extract).load(table, rows -> {}));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID provider(String ods) {
        return jdbi.withHandle(h -> {
            h.execute("insert into provider (ods_code) values (?) on conflict do nothing", ods);
            return h.createQuery("select id from provider where ods_code = ?")
                    .bind(0, ods)
                    .mapTo(UUID.class)
                    .one();
        });
    }
}
