package org.alongside.person.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.gate.service.CurrentUser;

/**
 * The tick by which whoever asks, offers or plans something about somebody who has died says that it is meant. The services ask
 * back without it ({@link org.alongside.person.service.AfterDeath}); the page only passes it on.
 */
@Named
@RequestScoped
public class Meant {

    @Inject
    private CurrentUser user;

    public boolean isSaid() {
        return user.meant();
    }

    public void setSaid(boolean ticked) {
        if (ticked) {
            user.means();
        }
    }
}
