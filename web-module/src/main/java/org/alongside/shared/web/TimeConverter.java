package org.alongside.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alongside.shared.TypedTime;
import org.jspecify.annotations.Nullable;

/** Reads a time of day on the 24-hour clock: 14:05, 1405 or 9; writes it as 14:05. */
@FacesConverter("time")
public class TimeConverter implements Converter<LocalTime> {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    @Override
    public @Nullable LocalTime getAsObject(FacesContext faces, UIComponent component, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return TypedTime.read(typed)
                .orElseThrow(() -> new ConverterException(new FacesMessage(
                        FacesMessage.SEVERITY_ERROR, "Enter a time on the 24-hour clock, for example 14:05", null)));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable LocalTime time) {
        return time == null ? "" : SHOWN.format(time);
    }
}
