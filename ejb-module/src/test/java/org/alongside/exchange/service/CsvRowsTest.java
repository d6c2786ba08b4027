package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a quotation mark opens a cell, where it is a character, and which rows one too many takes with it. */
class CsvRowsTest {

    private static final String OPEN = "!a quotation mark is opened and not closed";
    private static final String CLOSED = "!a quotation mark closes what was opened on an earlier line";
    private static final ExtractTable TABLE = ExtractTable.of(
            "visits", List.of("Id"), List.of(Column.text("Id").needed(), Column.text("A"), Column.text("B")));

    /** Each row with its line: its values apart by bars, or why it is none. */
    private static List<String> read(String csv) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CsvFile file = new CsvFile(TABLE, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))) {
            file.forEach(row -> rows.add(
                    row.line() + " " + (row.problem() == null ? row.values().toString() : "!" + row.problem())));
        }
        return rows;
    }

    private static List<String> rows(String... rows) throws IOException {
        return read("Id,A,B\n" + String.join("\n", rows) + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1,12\" wound,x|[1, 12\" wound, x]",
                "1,5'11\",x|[1, 5'11\", x]",
                "1,the \"old\" one,x|[1, the \"old\" one, x]",
                "1, \"a, b\" ,x|[1, a, b, x]",
                "1,\u00A0\"a\"\u200B,\uFEFF\"b\"|[1, a, b]",
                "1,\"a \"\"b\"\"\",\"\"\"\"|[1, a \"b\", \"]",
                "\"1\",\"\",\"\"|[1, null, null]",
                "1,\"\"\"a\",b\"\"c|[1, \"a, b\"\"c]",
                "1,a,\uD83D\uDE42\"b\"|[1, a, \uD83D\uDE42\"b\"]"
            })
    void aMarkOpensACellAtItsBeginningOnly(String row, String values) throws IOException {
        assertThat(rows(row, "2,a,b")).containsExactly("2 " + values, "3 [2, a, b]");
    }

    @Test
    void aCellCanHaveSeveralLines() throws IOException {
        assertThat(rows("1,\"a\n\n, \"\"b\"\"\",c", "2,\"a\nb\",\"c\nd\"", "3,a,\"b,\nc\"", "4,a,b"))
                .containsExactly("2 [1, a\n\n, \"b\", c]", "5 [2, a\nb, c\nd]", "8 [3, a, b,\nc]", "10 [4, a, b]");
    }

    @Test
    void columnsWithoutANameAtTheEndAreNotCounted() throws IOException {
        assertThat(read("Id,A,B,,,\n1,\"a\nb\",c,,,\n2,\"a\nb\",c\n3,\"a\nb\",c,,,,,,\n4,a,b,,,\n5,\"a\nb\",c,,,d\n"))
                .containsExactly(
                        "2 [1, a\nb, c]",
                        "4 [2, a\nb, c]",
                        "6 [3, a\nb, c]",
                        "8 [4, a, b]",
                        "9 !the row has 6 values where the header has 3");
    }

    @Test
    void aMarkThatIsClosedByChanceMakesNoRowOfTwo() throws IOException {
        assertThat(rows("1,a,\"b", "2,a,b\"", "3,a,b")).containsExactly("2 " + OPEN, "3 " + CLOSED, "4 [3, a, b]");
        assertThat(rows("1,\"a,b", "2,a\",b", "3,a,b")).containsExactly("2 " + OPEN, "3 " + CLOSED, "4 [3, a, b]");
        assertThat(rows("1,\"a,b", "2,c,d", "3,a\",b")).containsExactly("2 " + OPEN, "3 [2, c, d]", "4 " + CLOSED);
        assertThat(rows("\"x, y\",a,\"b", "x,\"\",b\"", "3,a,b"))
                .containsExactly("2 " + OPEN, "3 " + CLOSED, "4 [3, a, b]");
        assertThat(rows("1,a,\"b", "2,\", a\",b", "3,a,b"))
                .containsExactly("2 " + OPEN, "3 [2, , a, b]", "4 [3, a, b]");
        assertThat(rows("\"1,a,b", "2,\"a\",b", "3,12\" wound,b"))
                .containsExactly("2 " + OPEN, "3 [2, a, b]", "4 [3, 12\" wound, b]");
    }

    @Test
    void whatIsOneRowOfTheWrongLengthIsRejectedOnce() throws IOException {
        assertThat(rows("1,\"a\nb\",c,d,e", "2,a,b"))
                .containsExactly("2 !the row has 5 values where the header has 3", "4 [2, a, b]");
        assertThat(rows("1,\"a\nb\"", "2,a,b"))
                .containsExactly("2 !the row has 2 values where the header has 3", "4 [2, a, b]");
    }

    @Test
    void aMarkThatIsNeverClosedTakesItsOwnRowOnly() throws IOException {
        List<String> lines = new ArrayList<>(List.of("0,a,\"b"));
        List<String> expected = new ArrayList<>(List.of("2 " + OPEN));
        for (int i = 1; i < 500; i++) {
            lines.add(i + ",a,b");
            expected.add(i + 2 + " [" + i + ", a, b]");
        }
        assertThat(rows(lines.toArray(String[]::new))).isEqualTo(expected);
    }

    @Test
    void theNameOfAColumnCanHaveSeveralLines() throws IOException {
        assertThat(read("Id,\"Not\nours\",A,B\n1,x,a,b\n")).containsExactly("3 [1, a, b]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"Id\"x,A,B", "Id,A,\"B", "Id,\"A,B"})
    void aHeaderWithAMarkTooManySaysItsLine(String header) {
        assertThatThrownBy(() -> read(header + "\n1,a,b\n2,a,b\"\n"))
                .isInstanceOf(ExtractRefused.class)
                .hasMessageContaining("visits: the names of the columns cannot be read (line 1)");
    }
}
