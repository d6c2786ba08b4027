package org.alongside.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.alongside.access.Account;
import org.alongside.access.service.SignIn;
import org.alongside.access.service.SigningIn;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Redirect;
import org.jspecify.annotations.Nullable;

/**
 * Signing in, and on to the page that was asked for. The page needs nothing that the server keeps, so it can be used however long
 * it was open; a form of another site that signs somebody in is refused by what the browser says of it.
 */
@Named("loginPage")
@RequestScoped
public class LoginPage {

    @Inject
    private SigningIn signingIn;

    @Inject
    private Messages messages;

    @NotBlank(message = "Enter your user name")
    @Size(max = 100, message = "Enter your user name")
    private String username = "";

    @NotBlank(message = "Enter your password")
    @Size(max = Account.LONGEST_PASSWORD, message = "Enter your password")
    private String password = "";

    private @Nullable String to;

    private @Nullable String other;

    /** Where the computer was locked, its name is filled in; whoever is somebody else begins afresh. */
    public void load() {
        KnownBrowser.greet(request(), response());
        if (other != null) {
            Locked.end(request());
            messages.redirect("/login.xhtml");
        } else {
            locked().ifPresent(locked -> username = locked.username());
        }
    }

    /** Who locked this computer; empty for nobody. */
    public String lockedBy() {
        return locked().map(Locked::name).orElse("");
    }

    private Optional<Locked> locked() {
        return Locked.of(request());
    }

    HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    public void signIn() {
        HttpServletRequest request = request();
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            messages.error("This was not sent from this page. Sign in here");
            return;
        }
        HttpServletResponse response = response();
        SignIn.Caller caller = KnownBrowser.greet(request, response);
        SignIn.Outcome outcome = signingIn.attempt(username, password, caller);
        if (outcome instanceof SignIn.Outcome.Welcome welcome) {
            boolean another = locked().filter(locked -> !locked.isOf(username)).isPresent();
            Locked.end(request);
            SignedIn.begin(welcome, caller, request, response);
            messages.redirect(welcome.mustChange() ? "/access/password.xhtml" : another ? "/index.xhtml" : target());
        } else if (outcome instanceof SignIn.Outcome.Wait wait) {
            messages.error("There were several wrong tries. Wait " + wait.seconds() + " seconds and try again.");
        } else if (outcome instanceof SignIn.Outcome.Busy) {
            messages.error("Many people are signing in. Wait a few seconds and try again.");
        } else {
            messages.error("The user name or the password is wrong");
        }
    }

    private String target() {
        return to != null && Redirect.isPage(to) ? to : "/index.xhtml";
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public @Nullable String getOther() {
        return other;
    }

    public void setOther(@Nullable String other) {
        this.other = other;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
