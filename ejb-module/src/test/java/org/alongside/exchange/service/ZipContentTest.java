package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How files can be packed, and that what is damaged in a zip is noticed before anything of it is stored. */
class ZipContentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    static byte[] resource(String name) throws IOException {
        try (InputStream in = ZipContentTest.class.getResourceAsStream("/faults/" + name + ".zip")) {
            return in.readAllBytes();
        }
    }

    /** What is read of the people in it. */
    private static List<String> people(byte[] zip) throws IOException {
        Path file = Files.createTempFile("packed", ".zip");
        try {
            Files.write(file, zip);
            List<String> people = new ArrayList<>();
            try (Extract extract = Extract.open(file, TODAY)) {
                extract.read(ExtractTables.named("MHS001MPI").orElseThrow())
                        .forEach(row -> people.add(row.values().toString()));
            }
            return people;
        } finally {
            Files.delete(file);
        }
    }

    private static void refused(byte[] zip, String words) {
        assertThatThrownBy(() -> people(zip)).isInstanceOf(ExtractRefused.class).hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stored", "deflate", "deflate64", "bzip2"})
    void theUsualMethodsAreRead(String method) throws IOException {
        assertThat(people(resource(method))).hasSize(3).isEqualTo(people(resource("stored")));
    }

    /** Where it says that a file is packed with another method, no class of the library is asked for what it lacks. */
    @ParameterizedTest
    @CsvSource({
        "1, a method that is not known here (1)",
        "6, Implode",
        "14, LZMA",
        "20, Zstandard",
        "93, Zstandard",
        "95, XZ",
        "98, PPMd",
        "99, AES encryption",
        "65535, a method that is not known here (65535)"
    })
    void otherMethodsAreNamed(int method, String words) throws IOException {
        byte[] zip = resource("stored");
        for (int i = 0; i + 4 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && (zip[i + 2] == 1 || zip[i + 2] == 3)) {
                int at = i + (zip[i + 2] == 1 ? 10 : 8);
                zip[at] = (byte) method;
                zip[at + 1] = (byte) (method >> 8);
            }
        }
        refused(zip, "MHS000Header.csv is packed with " + words + ", which cannot be read here.");
    }

    @Test
    void xzIsNamed() throws IOException {
        refused(resource("xz"), "MHS000Header.csv is packed with XZ, which cannot be read here.");
    }

    /** But for those behind the end of what is packed, which nobody reads. */
    @ParameterizedTest
    @CsvSource({"stored, 0", "deflate, 1", "deflate64, 1", "bzip2, 1"})
    void aBitThatHasChangedIsNoticed(String method, int unread) throws IOException {
        byte[] zip = resource(method);
        List<String> right = people(zip);
        String bytes = new String(zip, StandardCharsets.ISO_8859_1);
        int from = bytes.indexOf("MHS001MPI.csv") + "MHS001MPI.csv".length();
        int harmless = 0;
        for (int at = from; at < bytes.indexOf("PK\u0001\u0002"); at++) {
            byte[] damaged = zip.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            try {
                assertThat(people(damaged)).as("byte %d", at).isEqualTo(right);
                harmless++;
            } catch (ExtractRefused noticed) {
                assertThat(noticed).hasMessageMatching("(?s).*(damaged|not in UTF-8|key column|unpacks|a million).*");
            }
        }
        assertThat(harmless).isLessThanOrEqualTo(unread);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stored", "deflate", "deflate64", "bzip2"})
    void aZipThatIsCutOffIsRefused(String method) throws IOException {
        byte[] zip = resource(method);
        for (int length = 0; length < zip.length; length++) {
            refused(Arrays.copyOf(zip, length), "damaged");
        }
    }
}
