package org.alongside.report.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.alongside.report.ReportTable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A report as a spreadsheet: a sheet that says what it is, and one for each measure. Numbers are numbers. */
final class ReportSheets {

    private static final String APPLICATION = "Alongside";
    private static final String FORMAT_VERSION = "1.0";

    private ReportSheets() {}

    static byte[] of(ReportContents.Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, APPLICATION, FORMAT_VERSION)) {
            about(book.newWorksheet("About"), report);
            report.parts()
                    .forEach(part -> sheet(book.newWorksheet(part.measure().id()), part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void about(Worksheet sheet, ReportContents.Report report) {
        sheet.value(0, 0, ReportWords.TITLE);
        sheet.value(1, 0, ReportWords.period(report.period()));
        sheet.value(2, 0, ReportWords.made(report));
        int row = 4;
        for (ReportContents.Part part : report.parts()) {
            sheet.value(row, 0, part.measure().title());
            sheet.value(row, 1, part.measure().definition());
            row++;
        }
    }

    private static void sheet(Worksheet sheet, ReportContents.Part part) {
        ReportTable table = part.table();
        sheet.value(0, 0, "Team and month");
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.value(
                    0, i + 1, ReportWords.column(part.measure(), table.columns().get(i)));
        }
        sheet.freezePane(1, 1);
        int at = 1;
        for (List<String> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                cell(sheet, at, i, row.get(i));
            }
            at++;
        }
    }

    private static void cell(Worksheet sheet, int row, int column, String text) {
        if (column > 0 && text.matches("-?\\d+(\\.\\d+)?")) {
            sheet.value(row, column, new BigDecimal(text));
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }
}
