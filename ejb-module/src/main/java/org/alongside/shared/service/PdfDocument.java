package org.alongside.shared.service;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes a document as PDF/A-3a that is also PDF/UA-1: archivable, and readable by a screen reader. Charts are drawn from
 * the same SVG as on the pages.
 */
public final class PdfDocument {

    /** What the first font lacks is drawn in the second one. */
    private static final String FAMILY = "font-family: Sans";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfDocument() {}

    /**
     * @param title escaped already, as is everything in the body
     * @param style CSS; text is in the font {@code Sans}, which has no bold; what a text can hold is said by {@link PrintedText}
     */
    public static byte[] of(String title, String style, String body) {
        String html = "<html lang=\"en-GB\"><head><title>" + title + "</title><meta name=\"description\" content=\""
                + title + "\"/><meta name=\"subject\" content=\"" + title + "\"/><style>"
                + style.replace(FAMILY, FAMILY + ", More")
                + "</style></head><body>"
                + body + "</body></html>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatikSVGDrawer charts = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.useFont(() -> PrintedText.font(PrintedText.FONTS.get(0)), "Sans", 400, FontStyle.NORMAL, true);
            builder.useFont(() -> PrintedText.font(PrintedText.FONTS.get(1)), "More", 400, FontStyle.NORMAL, true);
            builder.useSVGDrawer(charts);
            builder.withHtmlContent(html, null);
            builder.withProducer("Alongside");
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A text as it is printed, within markup. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        PrintedText.of(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
