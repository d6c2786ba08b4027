package org.alongside.setting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.alongside.setting.SettingDifference;
import org.alongside.setting.service.SettingFiles;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** A file of settings, of another system or of another day, compared with what is set here. */
@Named("comparePage")
@RequestScoped
public class ComparePage {

    @Inject
    private SettingFiles files;

    @Inject
    private Messages messages;

    private @Nullable Part file;
    private @Nullable List<SettingDifference> differences;

    public void compare() throws IOException {
        Part chosen = file;
        if (chosen == null || chosen.getSize() == 0) {
            messages.error(Messages.text("setting.noFile"));
            return;
        }
        try (InputStream in = chosen.getInputStream()) {
            differences = files.compare(in);
        }
    }

    /** Null until a file was compared. */
    public @Nullable List<SettingDifference> differences() {
        return differences;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
