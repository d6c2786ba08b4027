package org.alongside.discharge.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.alongside.discharge.SummarySection;
import org.alongside.discharge.SummaryText;
import org.alongside.shared.web.ClashForm;
import org.jspecify.annotations.Nullable;

/** The text fields of a summary, as they are typed. */
public class SummaryForm implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private String ownWords = "";
    private String reason = "";
    private String treatment = "";
    private String plan = "";
    private String gpActions = "";
    private String crisisHelp = "";

    void read(SummaryText text) {
        ownWords = text.ownWords();
        reason = text.reason();
        treatment = text.treatment();
        plan = text.plan();
        gpActions = text.gpActions();
        crisisHelp = text.crisisHelp();
    }

    SummaryText text() {
        return new SummaryText(ownWords, reason, treatment, plan, gpActions, crisisHelp);
    }

    /** With what was chosen where two people changed the same section. */
    SummaryText resolved(ClashForm clash) {
        return text(clash.resolved(named(text())));
    }

    static SummaryText seen(ClashForm clash, SummaryText base) {
        return text(clash.seen(named(base)));
    }

    private static Map<String, String> named(SummaryText text) {
        Map<String, String> named = new HashMap<>();
        text.sections().forEach((section, written) -> named.put(section.name(), written));
        return named;
    }

    private static SummaryText text(Map<String, String> named) {
        EnumMap<SummarySection, String> sections = new EnumMap<>(SummarySection.class);
        named.forEach((section, written) -> sections.put(SummarySection.valueOf(section), written));
        return SummaryText.of(sections);
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    public String getOwnWords() {
        return ownWords;
    }

    public void setOwnWords(@Nullable String value) {
        ownWords = typed(value);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String value) {
        reason = typed(value);
    }

    public String getTreatment() {
        return treatment;
    }

    public void setTreatment(@Nullable String value) {
        treatment = typed(value);
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(@Nullable String value) {
        plan = typed(value);
    }

    public String getGpActions() {
        return gpActions;
    }

    public void setGpActions(@Nullable String value) {
        gpActions = typed(value);
    }

    public String getCrisisHelp() {
        return crisisHelp;
    }

    public void setCrisisHelp(@Nullable String value) {
        crisisHelp = typed(value);
    }
}
