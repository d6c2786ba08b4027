package org.alongside.setting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alongside.setting.Clock;
import org.alongside.setting.service.ClockSettings;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;

/** How long things last in this trust. */
@Named("clockPage")
@ViewScoped
public class ClockPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ClockSettings settings;

    @Inject
    private transient Messages messages;

    private final Typed typed = new Typed();

    public void load() {
        settings.all().forEach((clock, amount) -> typed.put(clock.name(), amount));
    }

    public List<Clock> clocks() {
        return List.of(Clock.values());
    }

    public void save() {
        Map<Clock, Integer> amounts = new EnumMap<>(Clock.class);
        for (Clock clock : Clock.values()) {
            amounts.put(clock, typed.number(clock.name()));
        }
        settings.save(amounts);
        messages.success("setting.clocksSaved");
        messages.redirect("/setting/clocks.xhtml");
    }

    public Typed getTyped() {
        return typed;
    }
}
