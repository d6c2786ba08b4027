package org.alongside.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.alongside.person.NhsNumber;

/**
 * The demonstration trust: a year of synthetic data, moved so that its last day is yesterday, under a provider code and
 * NHS numbers (999 range) of its own, so that no real extract can ever meet it.
 */
final class DemonstrationExtract {

    static final String PROVIDER = "ZDT";
    private static final String SAMPLE_PROVIDER = "RXQ";
    private static final LocalDate SAMPLE_LAST_DAY = LocalDate.of(2026, 10, 31);
    private static final Pattern DATE = Pattern.compile("(?<![0-9-])(\\d{4}-\\d{2}-\\d{2})(?![0-9-])");
    private static final Pattern NHS_NUMBER = Pattern.compile("(?<![0-9])999\\d{7}(?![0-9])");
    private static final int BIRTH_DATE_COLUMN = 5;

    private final long days;
    private final Map<String, String> numbers = new HashMap<>();
    private int next;

    DemonstrationExtract(LocalDate today) {
        days = ChronoUnit.DAYS.between(SAMPLE_LAST_DAY, today.minusDays(1));
    }

    void write(Path target) throws IOException {
        try (InputStream sample = DemonstrationExtract.class.getResourceAsStream("/mhsds-sample.zip");
                ZipInputStream in = new ZipInputStream(sample);
                OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                copy(entry.getName(), new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), zip);
            }
        }
    }

    private void copy(String name, BufferedReader lines, OutputStream out) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.write((own(name, line) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private String own(String file, String line) {
        String renumbered = NHS_NUMBER.matcher(line).replaceAll(m -> number(m.group()));
        String renamed = renumbered.replace(SAMPLE_PROVIDER, PROVIDER);
        if (file.equals("Patient.ndjson")) {
            return renamed;
        }
        return file.equals("MHS001MPI.csv") ? shiftedButBirthDate(renamed) : shifted(renamed);
    }

    private String shiftedButBirthDate(String line) {
        String[] cells = line.split(",", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i == BIRTH_DATE_COLUMN ? cells[i] : shifted(cells[i]);
        }
        return String.join(",", cells);
    }

    private String shifted(String text) {
        return DATE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        LocalDate.parse(m.group(1)).plusDays(days).toString()));
    }

    private String number(String sample) {
        return numbers.computeIfAbsent(sample, s -> nextNumber());
    }

    private String nextNumber() {
        for (; ; next++) {
            for (int check = 0; check <= 9; check++) {
                String candidate = "999%06d%d".formatted(next, check);
                if (NhsNumber.valid(candidate)) {
                    next++;
                    return candidate;
                }
            }
        }
    }
}
