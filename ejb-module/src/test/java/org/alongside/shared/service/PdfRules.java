package org.alongside.shared.service;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whether a document can be archived (PDF/A-3a) and read by a screen reader (PDF/UA-1), as veraPDF judges. */
public final class PdfRules {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfRules() {}

    /** The rules that a document breaks. */
    public static List<String> broken(byte[] pdf) throws Exception {
        List<String> broken = new java.util.ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                validator.validate(parser).getTestAssertions().stream()
                        .map(found -> found.getRuleId() + " " + found.getMessage())
                        .distinct()
                        .forEach(broken::add);
            }
        }
        return broken;
    }
}
