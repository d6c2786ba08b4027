package org.alongside.rota.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.alongside.rota.DutyKind;
import org.alongside.rota.Shift;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.web.Ids;
import org.jspecify.annotations.Nullable;

/** A duty as it is typed: whose, which, and from when to when. */
public class DutyForm implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private @Nullable String kind;
    private @Nullable String staff;
    private @Nullable String phone;
    private @Nullable LocalDate day;
    private @Nullable LocalTime from;
    private @Nullable LocalDate lastDay;
    private @Nullable LocalTime until;

    DutyKind kindGiven() {
        try {
            return DutyKind.valueOf(kind == null ? "" : kind);
        } catch (IllegalArgumentException e) {
            throw new NotFound("duty");
        }
    }

    UUID staffId() {
        return Ids.of(staff, "member of staff");
    }

    /** Without a last day it ends the next time that the clock shows its end. The page lets nothing else be missing. */
    Shift shift() {
        LocalDate first = given(day);
        LocalTime begins = given(from);
        LocalTime ends = given(until);
        LocalDate last = lastDay;
        LocalDate end = last != null ? last : ends.isAfter(begins) ? first : first.plusDays(1);
        return new Shift(first.atTime(begins), end.atTime(ends));
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a part of the shift is missing");
        }
        return value;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getStaff() {
        return staff;
    }

    public void setStaff(@Nullable String staff) {
        this.staff = staff;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalTime from) {
        this.from = from;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public @Nullable LocalTime getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalTime until) {
        this.until = until;
    }
}
