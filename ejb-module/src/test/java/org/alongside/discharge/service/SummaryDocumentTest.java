package org.alongside.discharge.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.discharge.SummaryState;
import org.alongside.discharge.SummaryText;
import org.alongside.dispatch.service.Letterhead;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.service.PdfRules;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The document that goes out can be archived (PDF/A-3a) and read by a screen reader (PDF/UA-1). */
class SummaryDocumentTest {

    private static final String WORDS = "I want \"to be\" <back> & in my allotment – by spring, Zoë said.";

    private static final Letterhead HEAD = new Letterhead("Riverside Trust", "North Crisis Team", "01632 960001", null);

    private static SummaryDetails summary() {
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
                "1 High Street",
                "L1 1AA",
                null,
                null,
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
                new SummaryText(WORDS, "Referred", "Visits\nMedicines", "Plan ".repeat(2000), "", "0800"),
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
    void aPreviewSaysThatItIsOne() throws Exception {
        try (PDDocument document = Loader.loadPDF(SummaryDocument.pdf(summary(), HEAD, null))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Preview: not signed and not sent");
        }
    }
}
