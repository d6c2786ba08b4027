package org.alongside.discharge.service;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.alongside.person.service.PersonBanner;
import org.jspecify.annotations.Nullable;

/** Renders a summary as PDF/A-3a that is also PDF/UA-1: archivable, and readable by a screen reader. */
final class SummaryDocument {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm; @bottom-center { content: counter(page) " of " counter(pages); font-family: Sans; font-size: 9pt; } }
            body { font-family: Sans; font-size: 11pt; line-height: 1.4; color: #212b32; }
            h1 { font-family: Sans; font-weight: normal; font-size: 20pt; margin: 0 0 6pt 0; }
            h2 { font-family: Sans; font-weight: normal; font-size: 14pt; margin: 14pt 0 4pt 0; color: #003087; }
            p { margin: 0 0 6pt 0; white-space: pre-wrap; }
            .who { border: 1pt solid #4c6272; padding: 6pt 8pt; margin: 8pt 0; }
            .draft { color: #d5281b; font-size: 14pt; }
            """;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private SummaryDocument() {}

    /** Who signed, and when; absent on a preview. */
    record Signature(String by, Instant at) {}

    static byte[] pdf(SummaryDetails summary, @Nullable Signature signature) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.useFont(SummaryDocument::font, "Sans", 400, FontStyle.NORMAL, true);
            builder.withHtmlContent(html(summary, signature), null);
            builder.withProducer("Alongside");
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        InputStream font = SummaryDocument.class.getResourceAsStream(FONT);
        if (font == null) {
            throw new IllegalStateException("the font of documents is missing: " + FONT);
        }
        return font;
    }

    private static String html(SummaryDetails summary, @Nullable Signature signature) {
        PersonBanner banner = summary.banner();
        return "<html lang=\"en-GB\"><head><title>Discharge plan and treatment summary</title>"
                + "<meta name=\"description\" content=\"Discharge plan and treatment summary\"/>"
                + "<meta name=\"subject\" content=\"Discharge plan and treatment summary\"/><style>" + STYLE
                + "</style></head><body>"
                + (signature == null ? "<p class=\"draft\">Preview: not signed and not sent</p>" : "")
                + "<h1>Discharge plan and treatment summary</h1>"
                + "<p class=\"who\">" + escape(banner.name()) + "\nBorn " + born(banner) + "\nNHS number "
                + escape(spaced(banner.nhsNumber())) + "\n" + escape(joined(banner.address(), banner.postcode()))
                + "</p>"
                + "<p>" + escape(summary.team()) + ": crisis care from " + LetterDate.of(summary.received())
                + (summary.ended() == null ? "" : " to " + LetterDate.of(summary.ended())) + "</p>"
                + section("Actions for the GP", orNone(summary.text().gpActions()))
                + section("In the person's own words", summary.text().ownWords())
                + section("Why crisis care began", summary.text().reason())
                + section("Treatment, and changes of medicines", summary.text().treatment())
                + section("Discharge plan", summary.text().plan())
                + section("Help in a crisis", summary.text().crisisHelp())
                + section("Sent to", recipients(summary))
                + (signature == null
                        ? ""
                        : "<p>Signed by " + escape(signature.by()) + " on " + LetterDate.of(signature.at()) + "</p>")
                + "</body></html>";
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

    private static String joined(@Nullable String address, @Nullable String postcode) {
        return (address == null ? "" : address + ", ") + (postcode == null ? "" : postcode);
    }

    private static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }
}
