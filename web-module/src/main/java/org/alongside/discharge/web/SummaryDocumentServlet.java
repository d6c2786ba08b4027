package org.alongside.discharge.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.alongside.discharge.service.Signing;
import org.alongside.gate.web.FileServlet;
import org.alongside.shared.web.Ids;

/** The summary as PDF/A: as it was signed, or a preview that says so. */
@WebServlet("/discharge/summary.pdf")
public class SummaryDocumentServlet extends FileServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Signing signing;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] pdf = signing.document(Ids.of(request.getParameter("id"), "summary"));
        attachment(response, "application/pdf", "discharge-summary.pdf");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
