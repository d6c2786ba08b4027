package org.alongside.link.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.gate.service.CurrentUser;
import org.alongside.link.LinkAct;
import org.alongside.link.LinkState;
import org.alongside.link.service.LinkDoor;
import org.alongside.link.service.LinkHolder;
import org.alongside.link.service.LinkView;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** A personal link: asks for a code, then shows what was sent and takes the answer. Looking at it changes nothing. */
@Named("linkViewPage")
@ViewScoped
public class LinkViewPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient LinkHolder holder;

    @Inject
    private transient LinkDoor door;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Messages messages;

    private String t = "";
    private final Typed typed = new Typed();
    private transient @Nullable LinkState state;
    private transient @Nullable LinkView view;

    /** Whoever sends this request, also somebody who is signed in here, is the guest whom the link names. */
    private void asGuest() {
        if (user.principal().guest() == null) {
            user.become(holder.of(t));
            state = null;
            view = null;
        }
    }

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        state();
    }

    public LinkState state() {
        asGuest();
        LinkState known = state;
        if (known == null) {
            known = door.state(browser());
            state = known;
        }
        return known;
    }

    public LinkView view() {
        asGuest();
        LinkView known = view;
        if (known == null) {
            known = door.view(browser());
            view = known;
        }
        return known;
    }

    public void askCode() {
        asGuest();
        door.askCode(GuestBrowser.begin(request(), response()));
        again("link.codeSent");
    }

    public void enter() {
        asGuest();
        if (door.enter(browser(), typed.words("code"))) {
            messages.redirect(page());
        } else {
            state = null;
            messages.error("This is not the code. Look for the newest e-mail, or ask for another code");
        }
    }

    public void answer(LinkAct act) {
        asGuest();
        door.answer(browser(), act, typed.words("words" + act));
        again("link.answered");
    }

    private void again(String message) {
        messages.success(message);
        messages.redirect(page());
    }

    private String page() {
        return "/link/view.xhtml?t=" + t;
    }

    private UUID browser() {
        return GuestBrowser.of(request()).orElseGet(UUID::randomUUID);
    }

    HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    public String getT() {
        return t;
    }

    /** The secret part of the link. */
    public void setT(@Nullable String secret) {
        t = secret == null ? "" : secret.replaceAll("[^A-Za-z0-9_-]", "");
    }

    public Typed getTyped() {
        return typed;
    }
}
