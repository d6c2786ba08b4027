package org.alongside.report.service;

import static org.alongside.shared.service.PdfDocument.escape;

import java.util.List;
import org.alongside.measure.Trend;
import org.alongside.measure.service.ChartSvg;
import org.alongside.report.ReportTable;
import org.alongside.shared.service.PdfDocument;
import org.alongside.shared.service.PrintedText;

/** A report as a document: for each measure its definition, its figures as a table, and its charts with what they say. */
final class ReportPdf {

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 15mm; @bottom-center { content: counter(page) " of " counter(pages); font-family: Sans; font-size: 9pt; } }
            body { font-family: Sans; font-size: 10pt; line-height: 1.35; color: #212b32; }
            h1 { font-family: Sans; font-weight: normal; font-size: 20pt; margin: 0 0 6pt 0; }
            h2 { font-family: Sans; font-weight: normal; font-size: 14pt; margin: 14pt 0 4pt 0; color: #003087; page-break-after: avoid; }
            h3 { font-family: Sans; font-weight: normal; font-size: 11pt; margin: 10pt 0 4pt 0; page-break-after: avoid; }
            p { margin: 0 0 6pt 0; }
            table { border-collapse: collapse; width: 100%; -fs-table-paginate: paginate; }
            th { font-family: Sans; font-weight: normal; text-align: left; background: #e8edee; }
            th, td { border: 0.5pt solid #4c6272; padding: 2pt 4pt; font-size: 8.5pt; }
            tr { page-break-inside: avoid; }
            .chart { page-break-inside: avoid; }
            """;

    private ReportPdf() {}

    static byte[] of(ReportContents.Report report) {
        StringBuilder body = new StringBuilder()
                .append("<h1>")
                .append(ReportWords.TITLE)
                .append("</h1><p>")
                .append(ReportWords.period(report.period()))
                .append(". ")
                .append(printed(ReportWords.made(report)))
                .append("</p>");
        report.parts().forEach(part -> part(body, part));
        return PdfDocument.of(ReportWords.TITLE, STYLE, body.toString());
    }

    private static void part(StringBuilder body, ReportContents.Part part) {
        body.append("<h2>").append(escape(part.measure().title())).append("</h2><p>");
        body.append(escape(part.measure().definition())).append("</p>");
        table(body, part);
        part.trends().stream().filter(Trend::monthly).forEach(trend -> chart(body, trend));
    }

    private static void chart(StringBuilder body, Trend trend) {
        String words = printed(ChartSvg.words(trend));
        body.append("<div class=\"chart\"><h3>")
                .append(printed(trend.series().title()))
                .append("</h3>");
        body.append(ChartSvg.of(trend).replace("<svg ", "<svg alt=\"" + words + "\" "));
        body.append("<p>").append(words).append("</p></div>");
    }

    /** Names of teams come from wherever they were entered, and nobody is asked to write them otherwise for a report. */
    private static String printed(String text) {
        return escape(PrintedText.spelled(text));
    }

    private static void table(StringBuilder body, ReportContents.Part part) {
        ReportTable table = part.table();
        if (table.rows().isEmpty()) {
            body.append("<p>There is nothing to count in this period.</p>");
            return;
        }
        body.append("<table><thead><tr><th>Team and month</th>");
        table.columns()
                .forEach(column -> body.append("<th>")
                        .append(escape(ReportWords.column(part.measure(), column)))
                        .append("</th>"));
        body.append("</tr></thead><tbody>");
        for (List<String> row : table.rows()) {
            body.append("<tr>");
            row.forEach(cell -> body.append("<td>")
                    .append(cell.isEmpty() ? "–" : printed(cell))
                    .append("</td>"));
            body.append("</tr>");
        }
        body.append("</tbody></table>");
    }
}
