package org.alongside.exchange.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.alongside.exchange.service.ImportJobs;
import org.alongside.exchange.service.ImportStatus;
import org.alongside.exchange.service.Rejection;
import org.alongside.exchange.service.TableCounts;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** How one import is going: progress, counts by table, and what was rejected and why. */
@Named("importViewPage")
@ViewScoped
public class ImportViewPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;
    private static final long PERCENT = 100;

    @Inject
    private transient ImportJobs imports;

    @Inject
    private transient Messages messages;

    private @Nullable String id;
    private transient @Nullable ImportStatus status;

    public void load() {
        status();
    }

    public ImportStatus status() {
        ImportStatus known = status;
        if (known == null) {
            known = imports.status(Ids.of(id, "import"));
            status = known;
        }
        return known;
    }

    /** Called by the page every second while the import runs. */
    public void refresh() {
        status = null;
    }

    public List<Map.Entry<String, TableCounts>> tables() {
        return List.copyOf(status().tables().entrySet());
    }

    public List<Rejection> rejections() {
        if (!status().ended() || status().rejected() == 0) {
            return List.of();
        }
        List<Rejection> all = imports.rejections(status().id());
        return all.subList(0, Math.min(all.size(), SHOWN));
    }

    public long percent() {
        return status().rowsTotal() == 0 ? 0 : PERCENT * status().rowsRead() / status().rowsTotal();
    }

    public void cancel() {
        imports.cancel(status().id());
        messages.redirect("/exchange/view.xhtml?id=" + status().id());
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
