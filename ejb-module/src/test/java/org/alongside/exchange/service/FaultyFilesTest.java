package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.shared.London;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheets, zip programs and other systems do to files: no row stops the others, and each message says where and what. */
class FaultyFilesTest {

    private static final String HEADER =
            "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nAAA,2026-01-01,2026-01-31\n";
    private static final String PEOPLE = "LocalPatientId,NHSNumber,PersonBirthDate,Gender,Postcode\n";
    private static final String GOOD = "P1,9990000018,1980-01-01,2,L1 1AA\n";

    private final Jdbi jdbi = TestDatabase.migrated().system();
    private final ExtractFixture fixture = new ExtractFixture(jdbi);

    private static Path extract(String people) {
        return ExtractFixture.zip(Map.of("MHS000Header.csv", HEADER, "MHS001MPI.csv", people));
    }

    private List<String> list(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    private List<String> rejections() {
        return list("select concat_ws('|', line, row_key, column_name, reason) from import_rejection where job_id = '"
                + fixture.job() + "' order by line");
    }

    private List<String> notices() {
        return list("select notice from import_notice where job_id = '" + fixture.job() + "' order by 1");
    }

    private List<String> people() {
        return list("select concat_ws('|', local_id, nhs_number, birth_date, gender, postcode) from person_registration"
                + " order by local_id collate \"C\"");
    }

    /** The value with its tab as a line end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1,999\u00A0000\u00A00018,1980-01-01,2,L1 1AA",
                "P1,999\u200D000\u200D0018,\u200B1980-01-01,2,L1\u00A01AA\u00A0",
                "P1\u00A0,\u20079990000018 ,1980-01-01\u2003,2\uFEFF,L1 1AA\u200B",
                "P1,9990000018,1980-01-01,2,L1 1AA,,,",
                "P1,9990000018,1980-01-01,2,L1 1AA\t,,,,\t\t,\u00A0,,,\t\u001A",
                "\"P1\",\"9990000018\",\"1980-01-01\",\"2\",\"L1 1AA\""
            })
    void blanksOfEveryKindSayNothing(String rows) throws IOException {
        fixture.load(extract(PEOPLE + rows.replace('\t', '\n') + "\n"));
        assertThat(rejections()).isEmpty();
        assertThat(people()).containsExactly("P1|9990000018|1980-01-01|2|L1 1AA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFLocalPatientId\u00A0,NHSNumber,\u200BPersonBirthDate,Gender,Postcode ",
                "sep=,\tLocalPatientId,NHSNumber,PersonBirthDate,Gender,Postcode",
                "\t,,,,\tLocalPatientId,NHSNumber,PersonBirthDate,Gender,Postcode,,",
                "localpatientid,NHSNUMBER,personbirthdate,GENDER,postcode"
            })
    void theNamesOfColumnsAreFound(String header) throws IOException {
        fixture.load(extract(header.replace('\t', '\n') + "\n" + GOOD));
        assertThat(rejections()).isEmpty();
        assertThat(people()).containsExactly("P1|9990000018|1980-01-01|2|L1 1AA");
    }

    @Test
    void aBlankRowIsNoSecondHeader() throws IOException {
        fixture.load(ExtractFixture.zip(Map.of("MHS000Header.csv", HEADER + ",,\n\n", "MHS001MPI.csv", PEOPLE + GOOD)));
        assertThat(people()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"';', semicolons", "'\t', tabs", "'|', bars"})
    void anotherSeparatorIsSaid(String separator, String word) {
        assertThatThrownBy(() -> fixture.load(extract((PEOPLE + GOOD).replace(",", separator))))
                .isInstanceOf(ExtractRefused.class)
                .hasMessageContaining(
                        "MHS001MPI lacks its key column LocalPatientId. Is it separated by " + word + "?");
    }

    @Test
    void aColumnTwiceIsRefused() {
        assertThatThrownBy(() -> fixture.load(
                        extract("LocalPatientId,PersonBirthDate,personBirthDate\nP1,1980-01-01,1980-01-02\n")))
                .isInstanceOf(ExtractRefused.class)
                .hasMessageContaining("has the column personBirthDate twice");
    }

    @ParameterizedTest
    @CsvSource({
        "'GenderIDCode,Gender', '3,9', 3",
        "'Gender,GenderIDCode', '9,3', 3",
        "'GenderIDCode,Gender', ',2', 2",
        "'Gender,GenderIDCode', '2,', 2",
        "'GenderIDCode,Gender', 'X,2', 2",
        "'GenderIDCode,Gender', 'X,', X",
        "'GenderIDCode,Gender', 'Z,2', Z",
        "'Gender', '4', 4"
    })
    void ofTwoColumnsForOneThingTheNewerThatSaysSomethingWins(String columns, String values, String gender)
            throws IOException {
        fixture.load(extract("LocalPatientId," + columns + "\nP1," + values + "\n"));
        assertThat(list("select gender from person_registration")).containsExactly(gender);
        assertThat(list("select code_label('GENDER', gender) from person_registration"))
                .as("every code has its words")
                .doesNotContainNull();
    }

    @ParameterizedTest
    @CsvSource({"'EthnicCategory2021,EthnicCategory', ',A', A", "'EthnicCategory,EthnicCategory2021', 'A,B', B"})
    void anEmptyNewerColumnHidesNothing(String columns, String values, String category) throws IOException {
        fixture.load(extract("LocalPatientId," + columns + "\nP1," + values + "\n"));
        assertThat(list("select ethnic_category from person_registration")).containsExactly(category);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "+12026-01-01",
                "-2026-01-01",
                "0001-01-01",
                "1879-12-31",
                "2026-02-30",
                "1980-1-1",
                "x"
            })
    void anImpossibleDayIsRejectedAlone(String day) throws IOException {
        fixture.load(extract(PEOPLE + GOOD + "P2,9990000026," + day + ",2,L1 1AA\n"));
        assertThat(people()).containsExactly("P1|9990000018|1980-01-01|2|L1 1AA");
        assertThat(rejections())
                .containsExactly("3|P2|PersonBirthDate|is not a date like 2026-10-31 that can be meant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "2999-12-31", "4712-12-31", "2099-12-31"})
    void aDayFarAwayMeansNone(String day) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("MHS000Header.csv", HEADER);
        files.put("MHS902ServiceTeamDetails.csv", "CareProfTeamLocalId,ServTeamTypeMH\nCRT,A02\n");
        files.put("MHS001MPI.csv", "LocalPatientId,PersonBirthDate,PersDeathDate\nP1," + day + "," + day + "\n");
        files.put(
                "MHS101Referral.csv",
                "ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate,ServDischDate\nR1,P1,CRT,2026-01-05,"
                        + day + "\nR2,P1,CRT," + day + ",\n");
        fixture.load(ExtractFixture.zip(files));
        assertThat(list("select concat_ws('|', birth_date, death_date) from person_registration"))
                .containsExactly("");
        assertThat(list("select local_id || coalesce(discharge_date::text, '') from referral"))
                .containsExactly("R1");
        assertThat(notices())
                .containsExactly(
                        "MHS001MPI: PersDeathDate: a day like " + day + " means none; kept without one: 1.",
                        "MHS001MPI: PersonBirthDate: a day like " + day + " means none; kept without one: 1.",
                        "MHS101Referral: ServDischDate: a day like " + day + " means none; kept without one: 1.");
        assertThat(rejections())
                .containsExactly("3|R2|ReferralRequestReceivedDate|is not a date like 2026-10-31 that can be meant");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 9999-12-31, ReportingPeriodEndDate is 9999-12-31\\, a day that means that something goes on.",
        "2999-12-31, 2026-01-31, ReportingPeriodStartDate is 2999-12-31\\, a day that means that something goes on.",
        "2026-01-01, 31/01/2026, ReportingPeriodEndDate is not a date like 2026-10-31",
        "2026-02-01, 2026-01-31, the period ends on 2026-01-31\\, before it starts on 2026-02-01."
    })
    void aPeriodThatCannotBeMeantIsRefusedInWordsThatHelp(String start, String end, String words) {
        String header =
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nAAA," + start + "," + end + "\n";
        assertThatThrownBy(() -> fixture.load(
                        ExtractFixture.zip(Map.of("MHS000Header.csv", header, "MHS001MPI.csv", PEOPLE + GOOD))))
                .isInstanceOf(ExtractRefused.class)
                .hasMessageContaining("MHS000Header: " + words.replace("\\", ""))
                .hasMessageContaining("send it again");
        assertThat(people()).isEmpty();
    }

    /** Today is that of the application, not that of the file. */
    @Test
    void aPeriodThatGoesOnLetsNobodyBeBornInTheFuture() throws IOException {
        LocalDate soon = LocalDate.now(London.ZONE).plusDays(2);
        LocalDate end = soon.plusYears(10);
        fixture.load(ExtractFixture.zip(Map.of(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nAAA,2026-01-01," + end + "\n",
                "MHS001MPI.csv",
                "LocalPatientId,PersonBirthDate,PersDeathDate\nP1,1980-01-01,\nP2," + soon + ",\nP3,1980-01-01," + soon
                        + "\n")));
        assertThat(rejections())
                .containsExactly("3|P2|PersonBirthDate|is in the future", "4|P3|PersDeathDate|is in the future");
        assertThat(people()).containsExactly("P1|1980-01-01");
        fixture.load(ExtractFixture.zip(Map.of("MHS000Header.csv", HEADER, "MHS001MPI.csv", PEOPLE + GOOD)));
        assertThat(rejections()).isEmpty();
    }

    @Test
    void whatThePagesRefuseIsRefusedHere() throws IOException {
        LocalDate tomorrow = LocalDate.now(London.ZONE).plusDays(2);
        fixture.load(extract("LocalPatientId,PersonBirthDate,PersDeathDate\nP1," + tomorrow
                + ",\nP2,1990-01-01,1980-01-01\nP3,1990-01-01," + tomorrow + "\nP4,1990-01-01,2020-01-01\n"));
        assertThat(rejections())
                .containsExactly(
                        "2|P1|PersonBirthDate|is in the future",
                        "3|P2|PersDeathDate|is before the birth",
                        "4|P3|PersDeathDate|is in the future");
        assertThat(list("select local_id from person_registration")).containsExactly("P4");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"P2 \"old\"\",1', 'a quotation mark stands where none can: in a value that begins with one it has to be doubled'",
        "'P2,\"1', 'a quotation mark is opened and not closed'",
        "'P2,\"1\"2', 'a quotation mark stands where none can: in a value that begins with one it has to be doubled'",
        "'P2,\"1\nP3,2\"', 'a quotation mark is opened and not closed'",
        "'P2,\"1\nP3,\"2\"', 'a quotation mark is opened and not closed'",
        "'P2', 'the row has 1 values where the header has 2'",
        "'P2,1,x', 'the row has 3 values where the header has 2'"
    })
    void aRowThatIsNoCsvIsRejectedAlone(String row, String reason) throws IOException {
        fixture.load(extract("LocalPatientId,Postcode\nP1,L1\n" + row + "\nP9,\"L9\n9\"\n"));
        assertThat(rejections().get(0)).startsWith("3|").endsWith("|" + reason);
        assertThat(list("select local_id || ' ' || postcode from person_registration"))
                .contains("P1 L1", "P9 L9\n9");
    }

    @Test
    void theLineIsThatOfTheFile() throws IOException {
        fixture.load(extract(PEOPLE
                + "P1,9990000018,1980-01-01,2,\"L1\r\n1AA\"\r\n\r\n,,,,\r\nP2,9990000026,not a day,2,L1 1AA\r\n"));
        assertThat(rejections()).singleElement().asString().startsWith("6|P2|PersonBirthDate|");
    }

    @ParameterizedTest
    @CsvSource({"names-in-cp437, 9999000355", "backslashes, 9999000355"})
    void aZipAsOtherProgramsMakeItIsRead(String zip, String number) throws IOException {
        fixture.load(resource(zip));
        assertThat(list("select nhs_number from person_registration")).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({"password, locked with a password", "lzma, packed with LZMA"})
    void aZipThatCannotBeReadSaysWhy(String zip, String words) {
        assertThatThrownBy(() -> fixture.load(resource(zip)))
                .isInstanceOf(ExtractRefused.class)
                .hasMessageContaining(words);
    }

    private static Path resource(String name) throws IOException {
        Path file = Files.createTempFile("faults", ".zip");
        try (InputStream in = FaultyFilesTest.class.getResourceAsStream("/faults/" + name + ".zip")) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    @Test
    void anAddressThatIsNoneIsRejectedAndOneThatIsPastedIsCleaned() throws IOException {
        fixture.load(ExtractFixture.zip(Map.of(
                "MHS000Header.csv",
                HEADER,
                "directory.csv",
                "Kind,LocalId,Name,Email\nPRACTICE,A1,One,ana@example.org.\nPRACTICE,A2,Two,\u200Bmary.o\u2019brien@example.org\n"
                        + "TEAM,T1,Team \uFFFF X,\n")));
        assertThat(rejections()).containsExactly("2|A1|Email|is not one e-mail address");
        assertThat(list("select email from agency")).containsExactly("mary.o'brien@example.org");
        assertThat(list("select name from team")).containsExactly("Team  X");
    }
}
