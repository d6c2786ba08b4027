package org.alongside.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.access.service.OneTimePassword;
import org.alongside.access.service.OwnAccount;
import org.alongside.access.service.OwnPassword;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** One's own account: choosing its password, and signing out everywhere. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {

    @Inject
    private OwnPassword password;

    @Inject
    private OwnAccount account;

    @Inject
    private OwnSession session;

    @Inject
    private Messages messages;

    private @Nullable String soFar;
    private @Nullable String wanted;
    private @Nullable String again;
    private @Nullable List<OneTimePassword> oneTime;

    private static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    public void choose() {
        if (!typed(wanted).equals(typed(again))) {
            messages.error(Messages.text("access.passwordsDiffer"));
            return;
        }
        session.goOn(password.choose(typed(soFar), typed(wanted), session.caller()));
        messages.success("access.passwordChosen");
        messages.redirect("/index.xhtml");
    }

    /** That were made for the reader, who is to know if they did not ask for one. */
    public List<OneTimePassword> oneTimePasswords() {
        List<OneTimePassword> known = oneTime;
        if (known == null) {
            known = account.oneTimePasswords();
            oneTime = known;
        }
        return known;
    }

    public void signOutEverywhere() {
        account.signOutEverywhere();
        session.end();
        messages.redirect("/login.xhtml");
    }

    public @Nullable String getSoFar() {
        return soFar;
    }

    public void setSoFar(@Nullable String soFar) {
        this.soFar = soFar;
    }

    public @Nullable String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted;
    }

    public @Nullable String getAgain() {
        return again;
    }

    public void setAgain(@Nullable String again) {
        this.again = again;
    }
}
