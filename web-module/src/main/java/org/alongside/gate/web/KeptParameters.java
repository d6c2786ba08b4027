package org.alongside.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A request whose parameters have only what can be kept: no page, list or letter has to think of a NUL or of half a character
 * that somebody pasted into a field or an address. Nothing is read before it is asked for.
 */
final class KeptParameters extends HttpServletRequestWrapper {

    KeptParameters(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String value = super.getParameter(name);
        return value == null ? null : PlainText.kept(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = super.getParameterValues(name);
        return values == null ? null : kept(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> kept = new LinkedHashMap<>();
        super.getParameterMap().forEach((name, values) -> kept.put(name, kept(values)));
        return kept;
    }

    private static String[] kept(String[] values) {
        return Arrays.stream(values).map(PlainText::kept).toArray(String[]::new);
    }
}
