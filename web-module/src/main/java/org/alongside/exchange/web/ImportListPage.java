package org.alongside.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.alongside.exchange.service.ImportJobs;
import org.alongside.exchange.service.ImportRequest;
import org.alongside.exchange.service.ImportRow;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** Sending an extract, and the imports so far. */
@Named("importListPage")
@RequestScoped
public class ImportListPage {

    @Inject
    private ImportJobs imports;

    @Inject
    private Messages messages;

    private @Nullable Part file;
    private boolean dryRun;
    private boolean confirmed;

    public List<ImportRow> rows() {
        return imports.recent();
    }

    public void submit() throws IOException {
        Part chosen = file;
        if (chosen == null || chosen.getSize() == 0) {
            messages.error("Choose the zip file of the extract");
            return;
        }
        String name = chosen.getSubmittedFileName() == null ? "extract.zip" : chosen.getSubmittedFileName();
        try (InputStream in = chosen.getInputStream()) {
            UUID id = imports.submit(new ImportRequest(name, dryRun, confirmed, false), in);
            messages.redirect("/exchange/view.xhtml?id=" + id);
        }
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
