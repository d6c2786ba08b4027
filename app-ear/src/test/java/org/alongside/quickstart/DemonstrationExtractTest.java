package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.alongside.person.NhsNumber;
import org.junit.jupiter.api.Test;

class DemonstrationExtractTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private static String file(Path zip, String name) throws IOException {
        try (ZipFile open = new ZipFile(zip.toFile())) {
            return new String(open.getInputStream(open.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void itsLastDayIsYesterdayUnderAProviderAndNumbersOfItsOwn() throws IOException {
        Path zip = Files.createTempFile("demo", ".zip");
        new DemonstrationExtract(TODAY).write(zip);
        assertThat(file(zip, "MHS000Header.csv"))
                .contains("ZDT,", TODAY.minusDays(1).toString())
                .doesNotContain("RXQ");
        String people = file(zip, "MHS001MPI.csv");
        List<String> numbers = Pattern.compile("999\\d{7}")
                .matcher(people)
                .results()
                .map(m -> m.group())
                .toList();
        assertThat(numbers).hasSizeGreaterThan(1400).doesNotHaveDuplicates().allMatch(NhsNumber::valid);
        assertThat(people).contains(",1996-08-01,");
        assertThat(file(zip, "Patient.ndjson")).contains("local-patient-identifier/ZDT", numbers.get(0), "1996-08-01");
    }
}
