package org.alongside.report;

import java.util.Arrays;
import java.util.Optional;

/** What kind of file a report is. */
public enum ReportFormat {
    /** PDF/A-3a and PDF/UA-1: can be archived, and read aloud. */
    PDF("Document (PDF/A)", "pdf", "application/pdf"),
    SPREADSHEET("Spreadsheet", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String title;
    private final String extension;
    private final String contentType;

    ReportFormat(String title, String extension, String contentType) {
        this.title = title;
        this.extension = extension;
        this.contentType = contentType;
    }

    public static Optional<ReportFormat> of(String name) {
        return Arrays.stream(values()).filter(f -> f.name().equals(name)).findFirst();
    }

    public String title() {
        return title;
    }

    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }
}
