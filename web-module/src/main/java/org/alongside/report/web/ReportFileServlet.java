package org.alongside.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.alongside.gate.web.FileServlet;
import org.alongside.report.service.Reports;
import org.alongside.shared.web.Ids;

/** A finished report, for whoever asked for it. */
@WebServlet("/report/file")
public class ReportFileServlet extends FileServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Reports reports;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Reports.ReportFile file = reports.download(Ids.of(request.getParameter("id"), "report"));
        attachment(response, file.format().contentType(), file.name());
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }
}
