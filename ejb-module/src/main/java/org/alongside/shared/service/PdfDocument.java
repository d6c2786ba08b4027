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
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Writes a document as PDF/A-3a that is also PDF/UA-1: archivable, and readable by a screen reader. Charts are drawn from
 * the same SVG as on the pages.
 */
public final class PdfDocument {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfDocument() {}

    /**
     * @param title escaped already, as is everything in the body
     * @param style CSS; text is in the font {@code Sans}, which has no bold
     */
    public static byte[] of(String title, String style, String body) {
        String html = "<html lang=\"en-GB\"><head><title>" + title + "</title><meta name=\"description\" content=\""
                + title + "\"/><meta name=\"subject\" content=\"" + title + "\"/><style>" + style
                + "</style></head><body>"
                + body + "</body></html>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatikSVGDrawer charts = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.useFont(PdfDocument::font, "Sans", 400, FontStyle.NORMAL, true);
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

    /** A text as it can stand in a document; characters that no document may hold are left out. */
    public static String escape(String text) {
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

    private static InputStream font() {
        InputStream font = PdfDocument.class.getResourceAsStream(FONT);
        if (font == null) {
            throw new IllegalStateException("the font of documents is missing: " + FONT);
        }
        return font;
    }
}
