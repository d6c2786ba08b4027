package org.alongside.discharge.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.discharge.SummaryState;
import org.alongside.discharge.SummaryText;
import org.alongside.dispatch.service.Letterhead;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.PdfRules;
import org.alongside.shared.service.PrintedText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document that goes out can be archived (PDF/A-3a) and read by a screen reader (PDF/UA-1). */
class SummaryDocumentTest {

    private static final String WORDS = "I want \"to be\" <back> & in my allotment – by spring, Zoë said.";

    private static final Letterhead HEAD = new Letterhead("Riverside Trust", "North Crisis Team", "01632 960001", null);

    private static SummaryDetails summary() {
        return summary(WORDS);
    }

    private static SummaryDetails summary(String ownWords) {
        return summary(ownWords, "1 High Street", null);
    }

    /** @param withheld whom to ask for the address; null where it is not withheld */
    private static SummaryDetails summary(String ownWords, @Nullable String address, @Nullable String withheld) {
        PersonBanner banner = new PersonBanner(
                UUID.randomUUID(),
                "LP1",
                "Smith",
                "Ayesha",
                "Ms",
                null,
                LocalDate.of(1985, 4, 5),
                null,
                "Female",
                "9990000018",
                address,
                withheld == null ? "L1 1AA" : null,
                null,
                null,
                withheld,
                "Davies Road Surgery",
                null);
        RecipientRow practice = new RecipientRow(
                UUID.randomUUID(),
                "PRACTICE",
                "Davies Road Surgery",
                "gp@practice.example",
                true,
                true,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null);
        return new SummaryDetails(
                UUID.randomUUID(),
                UUID.randomUUID(),
                banner,
                "North Crisis Team",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 20),
                SummaryState.DRAFT,
                new SummaryText(ownWords, "Referred", "Visits\nMedicines", "Plan ".repeat(2000), "", "0800"),
                "Deepa Jones",
                Instant.EPOCH,
                null,
                null,
                1,
                List.of(practice));
    }

    private static byte[] signed() {
        return SummaryDocument.pdf(
                summary(), HEAD, new SummaryDocument.Signature("Deepa Jones", Instant.parse("2026-10-21T09:00:00Z")));
    }

    @Test
    void isArchivableAndAccessible() throws Exception {
        assertThat(PdfRules.broken(signed())).isEmpty();
    }

    @Test
    void carriesThePersonsWordsUnchangedAndWhoSigned() throws Exception {
        try (PDDocument document = Loader.loadPDF(signed())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains(WORDS, "SMITH, Ayesha (Ms)", "999 000 0018", "5 April 1985");
            assertThat(text).contains("Signed by Deepa Jones on 21 October 2026 at 10:00");
            assertThat(text.indexOf("Actions for the GP")).isLessThan(text.lastIndexOf("Discharge plan"));
            assertThat(text).doesNotContain("not signed");
            assertThat(text)
                    .as("from whom, how they are reached, and to whom")
                    .contains("\nRiverside Trust\nNorth Crisis Team\nPhone: 01632 960001\nTo:\nDavies Road Surgery\n");
        }
    }

    @Test
    void ofARestrictedRecordTheAddressIsWithheld() throws Exception {
        byte[] pdf = SummaryDocument.pdf(summary(WORDS, null, "whoever has the role Supervisor"), HEAD, null);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("999 000 0018\nAddress withheld: the record is restricted\n")
                    .doesNotContain("L1 1AA");
        }
        try (PDDocument document = Loader.loadPDF(signed())) {
            assertThat(new PDFTextStripper().getText(document)).contains("999 000 0018\n1 High Street, L1 1AA\n");
        }
    }

    @Test
    void aPreviewSaysThatItIsOne() throws Exception {
        try (PDDocument document = Loader.loadPDF(SummaryDocument.pdf(summary(), HEAD, null))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Preview: not signed and not sent");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5\u201110 mg, \u2610 morning \u2611 night \u2713 taken, 2 \u00BD tablets \u2265 4 h, 37 \u2103, \u20AC 5",
                "\u0141ukaszewicz, Sin\u00E9ad, Nguy\u1EC5n, \u015Eahin, \u0130brahim, \u00C5ngstr\u00F6m",
                "\u039A\u03B1\u03BB\u03B7\u03BC\u03AD\u03C1\u03B1, \u0417\u0434\u0440\u0430\u0432\u0441\u0442\u0432\u0443\u0439\u0442\u0435, \u0406\u0432\u0430\u043D",
                "\u201Cquoted\u201D \u2018so\u2019 \u2013 and \u2014 so \u2026 \u2022 point \u2192 next \u00A3 \u00B5 \u03A9"
            })
    void whatWasEnteredIsWhatIsPrinted(String entered) throws Exception {
        assertThat(PrintedText.unprintable(entered)).isEmpty();
        byte[] pdf = SummaryDocument.pdf(
                summary(entered), HEAD, new SummaryDocument.Signature("Deepa Jones", Instant.EPOCH));
        assertThat(PdfRules.broken(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(words(new PDFTextStripper().getText(document))).contains(words(entered));
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void wholeLettersArePrintedForLettersWithMarksAndNothingForWhatTakesNoRoom() {
        assertThat(PrintedText.of("Sine\u0301ad\u200B O\u00ADBrien\u202E")).isEqualTo("Sin\u00E9ad OBrien");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "take \u2602\uFE0F and \uD83D\uDE42\uD83E\uDD20|(face with cowboy hat)",
                "\u0645\u0631\u062D\u0628\u0627|the script Arabic",
                "\u05E9\u05DC\u05D5\u05DD|the script Hebrew",
                "\u0928\u092E\u0938\u094D\u0924\u0947|the script Devanagari",
                "\u4F60\u597D|the script Han"
            })
    void whatCannotBePrintedIsRefusedByName(String entered, String named) {
        assertThatThrownBy(() -> SummaryDocument.requirePrintable(summary("It is " + entered), HEAD, "Deepa Jones"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("In the person's own words")
                .hasMessageContaining(named);
        SummaryDocument.requirePrintable(summary("It is plain"), HEAD, "Deepa Jones");
    }
}
