package org.alongside.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.alongside.access.service.AccessDenied;
import org.alongside.access.service.NotFound;
import org.alongside.access.web.Ids;
import org.alongside.report.service.Reports;

/** A finished report, for whoever asked for it. */
@WebServlet("/report/file")
public class ReportFileServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Reports reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Reports.ReportFile file = reports.download(Ids.of(request.getParameter("id"), "report"));
            response.setContentType(file.format().contentType());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            response.setContentLength(file.bytes().length);
            response.getOutputStream().write(file.bytes());
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (AccessDenied e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
