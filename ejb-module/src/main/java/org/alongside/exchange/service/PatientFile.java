package org.alongside.exchange.service;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import org.alongside.shared.PlainText;
import org.alongside.shared.service.JsonText;

/** FHIR R4 Patient resources, one a line: names, telecoms, address and GP practice. */
final class PatientFile {

    private final ExtractTable table;
    private final Utf8Text text;
    private final String provider;
    private final LocalDate today;

    PatientFile(ExtractTable table, InputStream in, String provider, LocalDate today) throws IOException {
        this.table = table;
        this.provider = provider;
        this.today = today;
        text = Utf8Text.open(in, table.name());
    }

    void forEach(RawRows.RawRowSink sink) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            text.recordEnded();
            number++;
            if (!PlainText.stripped(line).isEmpty()) {
                sink.accept(row(number, line));
            }
        }
    }

    private RawRow row(long number, String line) {
        try {
            JsonObject patient = JsonText.object(PlainText.stripped(line)).orElse(null);
            if (patient == null) {
                return unreadable(number, "is not a FHIR Patient in JSON");
            }
            if (!"Patient".equals(FhirEntries.text(patient, "resourceType"))) {
                return unreadable(number, "is not a FHIR Patient");
            }
            FhirPatient read = new FhirPatient(patient, provider, today);
            return new RawRow(number, read.values(), null, read.notices());
        } catch (ClassCastException e) {
            return unreadable(number, "is not a FHIR Patient: something in it is of another type than FHIR gives it");
        }
    }

    private RawRow unreadable(long number, String problem) {
        String[] nothing = new String[table.columns().size()];
        return new RawRow(number, Arrays.asList(nothing), problem);
    }
}
