package org.alongside.discharge.web;

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
import org.alongside.discharge.service.Signing;

/** The summary as PDF/A: as it was signed, or a preview that says so. */
@WebServlet("/discharge/summary.pdf")
public class SummaryDocumentServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Signing signing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] pdf = signing.document(Ids.of(request.getParameter("id"), "summary"));
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "attachment; filename=\"discharge-summary.pdf\"");
            response.setContentLength(pdf.length);
            response.getOutputStream().write(pdf);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (AccessDenied e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
