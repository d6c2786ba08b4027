package org.alongside.gate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.gate.service.SentForms;
import org.alongside.shared.Opening;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Envelope;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The opening of a form that is about nobody yet. A link to the form, and a key, lead to a new one; the address of an opening
 * leads to that one again, which says what was saved with it.
 */
@Named("opened")
@RequestScoped
public class Opened {

    /** The parameter of the address. */
    private static final String NEW = "new";

    @Inject
    private SentForms sentForms;

    @Inject
    private BusinessClock clock;

    @Inject
    private Messages messages;

    private @Nullable Optional<UUID> saved;

    /**
     * Sends the browser to a new opening where the address has none.
     *
     * @param page path of the form within the application
     * @param name of a parameter that goes with it
     * @param value of that; null where there is none
     * @return whether the address has one
     */
    public boolean at(String page, String name, @Nullable String value) {
        boolean here = opening().isPresent();
        if (!here) {
            String more = value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
            messages.redirect(
                    page + "?" + more + NEW + "=" + Opening.at(clock.instant()).id());
        }
        return here;
    }

    private static Optional<Opening> opening() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return Opening.of(sent.getOrDefault(Envelope.OPENING, sent.get(NEW)));
    }

    /** When it was opened first. */
    public Instant begun(Duration longest) {
        Instant now = clock.instant();
        return opening().map(form -> form.begun(now, longest)).orElse(now);
    }

    /** Empty where the address has none. */
    public String id() {
        return opening().map(form -> form.id().toString()).orElse("");
    }

    /** What was saved with it; null where nothing was yet. */
    public @Nullable UUID saved() {
        Optional<UUID> known = saved;
        if (known == null) {
            known = opening().flatMap(sentForms::saved);
            saved = known;
        }
        return known.orElse(null);
    }

    /** Whether there is something left to be typed: where it was saved already, only what was just refused. */
    public boolean open() {
        return saved() == null || FacesContext.getCurrentInstance().isPostback();
    }
}
