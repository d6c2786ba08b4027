package org.alongside.discharge.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.discharge.service.Signing;
import org.alongside.discharge.service.SummaryDetails;
import org.alongside.discharge.service.SummaryVersion;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** A summary as it will go out, or as it went: preview and sign, then see each recipient's state. */
@Named("summaryPage")
@ViewScoped
public class SummaryPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Signing signing;

    @Inject
    private transient Messages messages;

    private @Nullable String id;
    private @Nullable String recipient;
    private int version;
    private transient @Nullable SummaryDetails summary;

    public void load() {
        SummaryDetails read = id == null || id.isEmpty() ? signing.sentTo(Ids.of(recipient, "summary")) : summary();
        id = read.id().toString();
        version = read.version();
        summary = read;
    }

    public SummaryDetails summary() {
        SummaryDetails known = summary;
        if (known == null) {
            known = signing.view(summaryId());
            summary = known;
        }
        return known;
    }

    public void sign() {
        signing.sign(new SummaryVersion(summaryId(), version));
        messages.success("discharge.signed");
        messages.redirect("/discharge/summary.xhtml?id=" + summaryId());
    }

    private UUID summaryId() {
        return Ids.of(id, "summary");
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getRecipient() {
        return recipient;
    }

    public void setRecipient(@Nullable String recipient) {
        this.recipient = recipient;
    }
}
