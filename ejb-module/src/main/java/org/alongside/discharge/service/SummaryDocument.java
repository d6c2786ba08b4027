package org.alongside.discharge.service;

import static org.alongside.shared.service.PdfDocument.escape;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.discharge.SummarySection;
import org.alongside.dispatch.service.Letterhead;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.LetterDate;
import org.alongside.shared.service.PdfDocument;
import org.alongside.shared.service.PrintedText;
import org.jspecify.annotations.Nullable;

/** Renders a summary as PDF/A-3a that is also PDF/UA-1: archivable, and readable by a screen reader. */
final class SummaryDocument {

    private static final String TITLE = "Discharge plan and treatment summary";

    private static final String STYLE = """
        @page { size: A4; margin: 20mm 18mm; @bottom-center { content: counter(page) " of " counter(pages); font-family: Sans; font-size: 9pt; } }
        body { font-family: Sans; font-size: 11pt; line-height: 1.4; color: #212b32; }
        h1 { font-family: Sans; font-weight: normal; font-size: 20pt; margin: 0 0 6pt 0; }
        h2 { font-family: Sans; font-weight: normal; font-size: 14pt; margin: 14pt 0 4pt 0; color: #003087; }
        p { margin: 0 0 6pt 0; white-space: pre-wrap; word-wrap: break-word; }
        .head { text-align: right; color: #003087; margin: 0 0 12pt 0; }
        .who { border: 1pt solid #4c6272; padding: 6pt 8pt; margin: 8pt 0; }
        .draft { color: #d5281b; font-size: 14pt; }
        """;

    private SummaryDocument() {}

    /** Who signed, and when; absent on a preview. */
    record Signature(String by, Instant at) {}

    static byte[] pdf(SummaryDetails summary, Letterhead head, @Nullable Signature signature) {
        return PdfDocument.of(TITLE, STYLE, body(summary, head, signature));
    }

    /**
     * Whatever stands in it can be printed as it was entered.
     *
     * @throws RuleBroken naming the part and the signs that cannot
     */
    static void requirePrintable(SummaryDetails summary, Letterhead head, String signs) {
        Map<String, String> parts = new LinkedHashMap<>();
        summary.text().sections().forEach((section, text) -> parts.put(section.label(), text));
        PersonBanner banner = summary.banner();
        parts.put("The person's name", banner.name());
        parts.put("The person's address", where(banner));
        parts.put("The recipients", recipients(summary));
        parts.put("The head of the letter", head.trust() + head.team() + head.reached());
        parts.put("The name of whoever signs", signs);
        parts.forEach((part, text) -> PrintedText.unprintable(text).ifPresent(found -> {
            throw new RuleBroken("discharge.cannotBePrinted", part, found);
        }));
    }

    private static String body(SummaryDetails summary, Letterhead head, @Nullable Signature signature) {
        PersonBanner banner = summary.banner();
        return (signature == null ? "<p class=\"draft\">Preview: not signed and not sent</p>" : "")
                + "<p class=\"head\">" + escape(head.trust() + "\n" + head.team() + "\n" + head.reached()) + "</p>"
                + "<p>To:\n" + escape(recipients(summary)) + "</p>"
                + "<h1>" + TITLE + "</h1>"
                + "<p class=\"who\">" + escape(banner.name()) + "\nBorn " + born(banner) + "\nNHS number "
                + escape(spaced(banner.nhsNumber())) + "\n" + escape(where(banner))
                + "</p>"
                + "<p>" + escape(summary.team()) + ": crisis care from " + LetterDate.of(summary.received())
                + (summary.ended() == null ? "" : " to " + LetterDate.of(summary.ended())) + "</p>"
                + section(
                        SummarySection.GP_ACTIONS.label(), orNone(summary.text().gpActions()))
                + section(SummarySection.OWN_WORDS.label(), summary.text().ownWords())
                + section(SummarySection.REASON.label(), summary.text().reason())
                + section(SummarySection.TREATMENT.label(), summary.text().treatment())
                + section(SummarySection.PLAN.label(), summary.text().plan())
                + section(SummarySection.CRISIS_HELP.label(), summary.text().crisisHelp())
                + (signature == null
                        ? ""
                        : "<p>Signed by " + escape(signature.by()) + " on " + LetterDate.of(signature.at()) + "</p>");
    }

    private static String section(String title, String text) {
        return text.isBlank() ? "" : "<h2>" + title + "</h2><p>" + escape(text.strip()) + "</p>";
    }

    private static String orNone(String actions) {
        return actions.isBlank() ? "None." : actions;
    }

    private static String recipients(SummaryDetails summary) {
        return String.join(
                "\n", summary.addressed().stream().map(RecipientRow::name).toList());
    }

    private static String born(PersonBanner banner) {
        return banner.birthDate() == null ? "not known" : LetterDate.of(banner.birthDate());
    }

    private static String spaced(@Nullable String number) {
        return number == null ? "not known" : new org.alongside.person.NhsNumber(number).spaced();
    }

    private static String where(PersonBanner banner) {
        if (banner.withheld() != null) {
            return "Address withheld: the record is restricted";
        }
        String postcode = banner.postcode();
        return (banner.address() == null ? "" : banner.address() + ", ") + (postcode == null ? "" : postcode);
    }
}
