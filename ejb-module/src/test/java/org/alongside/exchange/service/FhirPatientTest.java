package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.shared.service.JsonText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the names, addresses and numbers of a FHIR Patient are those of today (HumanName, ContactPoint, Address, Period). */
class FhirPatientTest {

    /** The place of a column in the table. */
    private static final int RESTRICTED = 11;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final int FAMILY = 3;
    private static final int GIVEN = 4;
    private static final int PREFERRED = 5;
    private static final int FORMER = 6;
    private static final int ADDRESS = 7;
    private static final int PHONE = 8;
    private static final int EMAIL = 9;
    private static final int PRACTICE = 10;
    private static final int POSTCODE = 12;

    private FhirPatient patient = patient("");

    private static FhirPatient patient(String json) {
        String whole = ("{'resourceType':'Patient'" + (json.isEmpty() ? "" : "," + json) + "}").replace('\'', '"');
        return new FhirPatient(JsonText.object(whole).orElseThrow(), "ZDT", TODAY);
    }

    private List<@Nullable String> read(String json) {
        patient = patient(json);
        return patient.values();
    }

    private String called(String names) {
        List<@Nullable String> values = read("'name':[" + names + "]");
        return values.get(GIVEN) + " " + values.get(FAMILY) + " / " + values.get(PREFERRED) + " / "
                + values.get(FORMER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'use':'usual','family':'U','given':['Petra']}|Petra U / null / null",
                "{'use':'usual','family':'U','given':['P']},{'use':'official','family':'O','given':['A','B']}|A B O / P / null",
                "{'use':'official','text':'Suharto'}|null Suharto / null / null",
                "{'text':'Smith, Petra Ann'}|Petra Ann Smith / null / null",
                "{'use':'official'},{'use':'usual','text':'Suharto'}|null Suharto / null / null",
                "{'use':'old','family':'O'},{'use':'maiden','family':'M','given':['A']},{'family':'N'}|null N / null / O; A M",
                "{'use':'official','family':'Was','period':{'end':'2026-11-27'}},{'use':'usual','family':'Is'}|null Is / null / Was",
                "{'use':'official','family':'Is','period':{'end':'2026-11-28'}}|null Is / null / null",
                "{'use':'official','family':'Is','period':{'start':'2026','end':'2026'}}|null Is / null / null",
                "{'use':'official','family':'Comes','period':{'start':'2026-12'}},{'use':'usual','family':'Is'}|null Is / null / null",
                "{'use':'official','family':'O','given':['Samuel']},{'use':'nickname','text':'Sam'}|Samuel O / Sam / null",
                "null,{'use':null,'family':'O','given':['A',null,'B'],'period':{'start':null}},null|A B O / null / null",
                "{'use':'secret','family':'O'}|null O / null / null",
                "{'use':'old','family':'Old'}|null Old / null / null",
                "{'family':'A','period':{'end':'2020'}},{'family':'B','period':{'end':'2021-03'}}|null B / null / A",
                "{'family':'A','period':{'start':'2019','end':'2021-03-01'}},{'family':'B','period':{'start':'2020'},'use':'old'}|null A / null / B"
            })
    void theNameOfToday(String names, String read) {
        assertThat(called(names)).isEqualTo(read);
    }

    @Test
    void homeComesBeforeTemporaryAndWhatIsOverIsLeftOut() {
        String old = "{'use':'home','line':['1 Old St'],'period':{'end':'2020-01-01'}}";
        String temporary = "{'use':'temp','line':['2 Hostel'],'city':'Leeds'}";
        String home = "{'use':'home','text':'3 Home St'}";
        assertThat(read("'address':[" + old + "," + temporary + "," + home + "]")
                        .get(ADDRESS))
                .isEqualTo("3 Home St");
        assertThat(read("'address':[" + old + "," + temporary + "]").get(ADDRESS))
                .isEqualTo("2 Hostel, Leeds");
    }

    @Test
    void everyNumberThatHoldsIsKeptAndTheFirstAddressThatIsOne() {
        List<@Nullable String> read = read("'telecom':[{'system':'phone','use':'work','value':'0151 1'},"
                + "{'system':'phone','use':'mobile','value':'07700 900001'},{'system':'phone','use':'old','value':'0151 2'},"
                + "{'system':'phone','value':'0151 3','period':{'end':'2026-01'}},{'system':'email','value':'a..b@example..org'},"
                + "{'system':'email','use':'work','value':'ana@example.org '}]");
        assertThat(read.get(PHONE)).isEqualTo("07700 900001; 0151 1");
        assertThat(read.get(EMAIL)).isEqualTo("ana@example.org");
        assertThat(patient.notices()).contains("an e-mail address that is none is not kept");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'name':[{'use':'old','family':'O'}]|no name that holds today; the last one is kept",
                "'name':[]|no name; the name that is known stays",
                "'name':[{'family':'O','suffix':['Jr']}]|what stands behind a name (suffix) is not kept",
                "'name':[{'family':'O'},{'use':'usual','family':'P'},{'use':'temp','family':'Q'}]|a further name is not kept",
                "'address':[{'line':['1 High St']},{'line':['2 High St']},{'line':['3 High St']}]|a further address is not kept",
                "'telecom':[{'system':'email','value':'a@b.example'},{'system':'email','value':'c@b.example'}]|a further e-mail address is not kept",
                "'telecom':[{'system':'fax','value':'1'},{'system':'url','value':'x'},{'value':'y'}]|a way to be reached that is neither telephone nor e-mail is not kept",
                "'generalPractitioner':[{'display':'Dr Jones'}]|a GP practice without its code is not kept",
                "'generalPractitioner':[{'identifier':{'value':'A1'}},{'identifier':{'value':'A2'}}]|a further GP practice is not kept"
            })
    void whatIsNotKeptIsSaidOnce(String json, String notice) {
        read(json.contains("'name'") ? json : "'name':[{'family':'O'}]," + json);
        assertThat(patient.notices()).containsExactly(notice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'name':[{'family':'O','given':['A']},{'use':'usual','family':'O','given':['B']},{'use':'old','family':'P'}]",
                "'name':[{'family':'O'}],'address':[{'line':['1 High St'],'postalCode':'L1 1AA'},{'use':'temp','line':['1 High St']},{'use':'old','line':['2']}]",
                "'name':[{'family':'O'}],'telecom':[null,{'system':'email','value':'a@b.example'},{'system':'email','use':'work','value':'a@b.example'},{'system':'fax','use':'old','value':'1'}]",
                "'name':[{'family':'O'}],'generalPractitioner':[{'identifier':{'value':'A1'}},null,{'identifier':{'value':'A1'}}],'telecom':null"
            })
    void whatIsKeptOrIsOverNeedsNoWord(String json) {
        read(json);
        assertThat(patient.notices()).isEmpty();
    }

    @Test
    void aPostcodeIsThatOfTheAddressThatIsTaken() {
        List<@Nullable String> read = read("'address':[{'use':'home','postalCode':'L1 1AA'},"
                + "{'use':'temp','line':['2 Hostel',null],'postalCode':'LS1 1AA','state':'West Yorkshire'}]");
        assertThat(read.get(ADDRESS)).isEqualTo("2 Hostel, West Yorkshire");
        assertThat(read.get(POSTCODE)).isEqualTo("LS1 1AA");
        assertThat(read("'address':[{'use':'home','postalCode':'L1 1AA'}]").get(POSTCODE))
                .isEqualTo("L1 1AA");
    }

    @Test
    void textMessagesReachATelephone() {
        assertThat(read("'telecom':[{'system':'sms','use':'mobile','value':'07700 900001'},"
                                + "{'system':'phone','value':'0151 1'},{'system':'phone','value':'07700 900001'}]")
                        .get(PHONE))
                .isEqualTo("07700 900001; 0151 1");
    }

    @Test
    void moreThanThereIsRoomForIsSaid() {
        String numbers = IntStream.range(0, 40)
                .mapToObj(i -> "{'system':'phone','value':'0151 96000" + (10 + i) + "'}")
                .collect(Collectors.joining(","));
        String phones = String.valueOf(
                read("'name':[{'family':'O'}],'telecom':[" + numbers + "]").get(PHONE));
        assertThat(phones).startsWith("0151 9600010; ").hasSizeBetween(480, 500).matches("(0151 96000\\d\\d(; )?)+");
        assertThat(phones).doesNotEndWith(" ");
        assertThat(patient.notices())
                .containsExactly("more telephone numbers than there is room for; the first ones are kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'name':'Smith'",
                "'name':{'family':'Smith'}",
                "'name':['Smith']",
                "'name':[{'family':['Smith']}]",
                "'name':[{'given':'Ann'}]",
                "'name':[{'given':[1]}]",
                "'telecom':[{'system':'phone','value':7700900001}]",
                "'address':[{'line':'1 High St'}]",
                "'generalPractitioner':[{'identifier':'A1'}]",
                "'identifier':[{'system':1,'value':'A1'}]",
                "'name':[{'family':'O','period':'2020'}]"
            })
    void whatIsOfAnotherTypeThanFhirGivesItIsNotPassedOver(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void aPracticeIsKnownByItsCode() {
        assertThat(read("'generalPractitioner':[{'display':'Dr Jones'},{'identifier':{'value':'E85619'}}]")
                        .get(PRACTICE))
                .isEqualTo("E85619");
    }

    @Test
    void jsonThatTheParserDoesNotReadIsNone() {
        assertThat(JsonText.object("{\"a\":" + "[".repeat(12_000) + "]".repeat(12_000) + "}"))
                .isEmpty();
        assertThat(JsonText.object("{\"a\":" + "9".repeat(100_000) + "}")).isEmpty();
        assertThat(JsonText.object("{\"a\":" + "9".repeat(1000) + "}")
                        .orElseThrow()
                        .get("a")
                        .toString())
                .isEqualTo("9".repeat(1000));
        assertThat(JsonText.object("{\"a\":1e9999999999}")).isEmpty();
        assertThat(JsonText.object("[1]")).isEmpty();
        assertThat(JsonText.object("{\"a\":[1]}")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "http://terminology.hl7.org/CodeSystem/v3-Confidentiality, R, Y",
                "http://hl7.org/fhir/v3/Confidentiality, r, Y",
                "urn:oid:2.16.840.1.113883.5.25, V, Y",
                "http://terminology.hl7.org/CodeSystem/v3-Confidentiality, REDACTED, Y",
                "http://terminology.hl7.org/CodeSystem/v3-Confidentiality, N,",
                "http://terminology.hl7.org/CodeSystem/v3-Confidentiality, U,",
                "https://example.org/labels, R,"
            })
    void aLabelOfConfidentialityRestrictsTheRecord(String system, String code, @Nullable String restricted) {
        List<@Nullable String> read =
                read("'meta':{'security':[{'system':'" + system + "','code':'" + code + "'}]},'name':[{'family':'R'}]");
        assertThat(read.get(RESTRICTED)).isEqualTo(restricted);
        if (restricted != null) {
            assertThat(patient.notices())
                    .containsExactly("the record is restricted: address and telephone are withheld");
        }
    }

    @Test
    void anotherLabelIsNotHeededAndSaidSo() {
        List<@Nullable String> read = read(
                "'meta':{'security':[{'system':'https://example.org/labels','code':'STAFF'},"
                        + "{'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','code':'R'}]},'name':[{'family':'R'}]");
        assertThat(read.get(RESTRICTED)).as("one of several is enough").isEqualTo("Y");
        assertThat(patient.notices())
                .containsExactly(
                        "the security label STAFF is not heeded",
                        "the record is restricted: address and telephone are withheld");
    }

    @Test
    void whatThereIsNoRoomForIsSaid() {
        read(
                "'name':[{'family':'Shah'}],'deceasedDateTime':'2026-11-01','contact':[{'name':{'family':'Okoro'}}],'communication':[{'preferred':true}]");
        assertThat(patient.notices())
                .containsExactly(
                        "a language is not read from here, but from the index of the extract",
                        "next of kin and other contacts are not kept",
                        "the day on which somebody died is not read from here, but from the index of the extract");
        read("'name':[{'family':'Shah'}],'deceasedBoolean':false,'contact':null");
        assertThat(patient.notices()).isEmpty();
    }
}
