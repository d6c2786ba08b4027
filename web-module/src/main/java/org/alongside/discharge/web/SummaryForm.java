package org.alongside.discharge.web;

import java.io.Serial;
import java.io.Serializable;
import org.alongside.discharge.SummaryText;
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
