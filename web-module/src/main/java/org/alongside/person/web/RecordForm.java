package org.alongside.person.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is done to a whole record: another practice, another record of the same person, an error. */
public class RecordForm implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private String practice = "";
    private String otherPractice = "";
    private @Nullable LocalDate day;
    private String reason = "";
    private String other = "";

    private static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The code that was typed, else the one that was chosen. */
    String practiceChosen() {
        return otherPractice.isBlank() ? practice : otherPractice;
    }

    /** The page lets no empty day through. */
    LocalDate dayGiven() {
        LocalDate given = day;
        if (given == null) {
            throw new IllegalStateException("no day");
        }
        return given;
    }

    public String getPractice() {
        return practice;
    }

    public void setPractice(@Nullable String practice) {
        this.practice = typed(practice);
    }

    public String getOtherPractice() {
        return otherPractice;
    }

    public void setOtherPractice(@Nullable String otherPractice) {
        this.otherPractice = typed(otherPractice);
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = typed(reason);
    }

    public String getOther() {
        return other;
    }

    public void setOther(@Nullable String other) {
        this.other = typed(other);
    }
}
