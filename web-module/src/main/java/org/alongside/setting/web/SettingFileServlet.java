package org.alongside.setting.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.alongside.gate.web.FileServlet;
import org.alongside.setting.SettingLine;
import org.alongside.setting.service.SettingFiles;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Csv;

/** Everything that is set, as a file that can be kept, compared and versioned. */
@WebServlet("/setting/file.csv")
public class SettingFileServlet extends FileServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SettingFiles files;

    @Inject
    private transient BusinessClock clock;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<SettingLine> lines = files.lines();
        attachment(response, "text/csv;charset=UTF-8", "settings-" + clock.today() + ".csv");
        try (Csv csv = Csv.to(response.getOutputStream(), SettingFiles.HEADER.toArray(String[]::new))) {
            for (SettingLine line : lines) {
                csv.row(line.kind(), line.key(), line.field(), line.value());
            }
        }
    }
}
