package org.alongside.dispatch.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.alongside.dispatch.service.Inbox;
import org.alongside.dispatch.service.InboxRow;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** What other teams have sent to this team. */
@Named("inboxPage")
@ViewScoped
public class InboxPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Inbox inbox;

    @Inject
    private transient Messages messages;

    private @Nullable String show;
    private @Nullable String undo;
    private transient @Nullable List<InboxRow> rows;

    public void load() {
        rows();
    }

    public List<InboxRow> rows() {
        List<InboxRow> known = rows;
        if (known == null) {
            known = inbox.list(done());
            rows = known;
        }
        return known;
    }

    public boolean done() {
        return "received".equals(show);
    }

    public void received(String dispatch) {
        inbox.received(Ids.of(dispatch, "inbox item"));
        messages.success("dispatch.markedReceived");
        messages.redirect("/dispatch/inbox.xhtml?undo=" + Ids.of(dispatch, "inbox item"));
    }

    public void undo() {
        inbox.notReceived(Ids.of(undo, "inbox item"));
        messages.success("dispatch.receivedTakenBack");
        messages.redirect("/dispatch/inbox.xhtml");
    }

    public @Nullable String getUndo() {
        return undo;
    }

    public void setUndo(@Nullable String undo) {
        this.undo = undo;
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }
}
