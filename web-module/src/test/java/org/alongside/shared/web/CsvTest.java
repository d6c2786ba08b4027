package org.alongside.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static String written(String... values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Csv csv = Csv.to(out, "a")) {
            csv.row(values);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isWrittenAsRfc4180HasIt() throws IOException {
        assertThat(written("plain", "with, comma", "with \"quotes\"", "two\nlines", "", null))
                .isEqualTo("a\r\nplain,\"with, comma\",\"with \"\"quotes\"\"\",\"two\nlines\",,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-2", "@sum", "\tx"})
    void aSpreadsheetRunsNothing(String value) throws IOException {
        assertThat(written(value)).isEqualTo("a\r\n'" + value + "\r\n");
    }
}
