package org.alongside.health.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.alongside.access.service.Administrators;
import org.alongside.health.Finding;
import org.alongside.health.HealthState;
import org.alongside.shared.service.Settings;

/** Whom an alert goes to: the addresses of the setting, or each administrator who has one. */
@Dependent
public class AlertRecipients {

    static final String SETTING = "ALONGSIDE_HEALTH_MAIL";

    @Inject
    private Settings settings;

    @Inject
    private Administrators administrators;

    List<String> all() {
        return settings.healthMail()
                .map(addresses -> Arrays.stream(addresses.split(","))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .toList())
                .orElseGet(administrators::addresses);
    }

    Finding finding() {
        List<String> all = all();
        if (all.isEmpty()) {
            return new Finding(
                    "Alerts",
                    HealthState.LOOK,
                    "Nobody is told by e-mail when something here needs somebody. Set " + SETTING
                            + " to the address of your IT service desk.",
                    null);
        }
        return Finding.good(
                "Alerts",
                settings.healthMail().isPresent()
                        ? "When something here needs somebody, an e-mail goes to " + String.join(" and ", all) + "."
                        : "When something here needs somebody, an e-mail goes to each administrator with an address: "
                                + all.size() + ".");
    }
}
