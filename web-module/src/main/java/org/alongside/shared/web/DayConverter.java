package org.alongside.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alongside.shared.TypedDay;
import org.alongside.shared.service.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Reads a day as staff type it: 05-Apr-2026, 5/4/2026, 2026-04-05, today or yesterday; writes it as 05-Apr-2026. */
@FacesConverter("day")
public class DayConverter implements Converter<LocalDate> {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);

    @Override
    public @Nullable LocalDate getAsObject(FacesContext faces, UIComponent component, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip().toLowerCase(Locale.ENGLISH);
        if (text.equals("today") || text.equals("yesterday")) {
            return today().minusDays(text.equals("today") ? 0 : 1);
        }
        return TypedDay.read(text)
                .orElseThrow(() -> new ConverterException(new FacesMessage(
                        FacesMessage.SEVERITY_ERROR, "Enter a day, for example 05-Apr-2026 or today", null)));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable LocalDate day) {
        return day == null ? "" : SHOWN.format(day);
    }

    /** Looked up each time: a converter that comes back with a saved view is not injected. */
    private static LocalDate today() {
        return CDI.current().select(BusinessClock.class).get().today();
    }
}
