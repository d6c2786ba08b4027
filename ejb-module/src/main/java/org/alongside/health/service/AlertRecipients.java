package org.alongside.health.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.access.service.PermissionHolders;
import org.alongside.gate.Permission;
import org.alongside.health.Finding;
import org.alongside.health.HealthState;
import org.alongside.shared.EmailAddress;
import org.alongside.shared.service.Settings;

/** Whom an alert goes to: the addresses of the setting, or everybody with an address whose role may see Health. */
@Dependent
public class AlertRecipients {

    static final String SETTING = "ALONGSIDE_HEALTH_MAIL";

    @Inject
    private Settings settings;

    @Inject
    private PermissionHolders holders;

    List<String> all() {
        return settings.healthMail()
                .map(typed -> typed(typed)
                        .map(EmailAddress::read)
                        .flatMap(Optional::stream)
                        .toList())
                .orElseGet(() -> holders.addresses(Permission.SEE_HEALTH));
    }

    private static Stream<String> typed(String setting) {
        return Arrays.stream(setting.split(",")).map(String::strip).filter(address -> !address.isEmpty());
    }

    Finding finding() {
        Optional<String> wrong = settings.healthMail()
                .flatMap(typed -> typed(typed)
                        .filter(address -> EmailAddress.read(address).isEmpty())
                        .findFirst());
        if (wrong.isPresent()) {
            return new Finding(
                    "Alerts", HealthState.LOOK, SETTING + " has what is no e-mail address: " + wrong.get() + ".", null);
        }
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
                        : "When something here needs somebody, an e-mail goes to everybody with an address who may see this page: "
                                + all.size() + ".");
    }
}
