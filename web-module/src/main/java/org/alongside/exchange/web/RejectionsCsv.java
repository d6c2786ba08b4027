package org.alongside.exchange.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.util.List;
import org.alongside.access.service.AccessDenied;
import org.alongside.access.service.NotFound;
import org.alongside.access.web.Ids;
import org.alongside.exchange.service.ImportJobs;
import org.alongside.exchange.service.Rejection;
import org.alongside.shared.web.Csv;

/** The rejections of an import as CSV, for people and, through the resource, for other systems. */
@WebServlet("/exchange/rejections.csv")
public class RejectionsCsv extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ImportJobs imports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            List<Rejection> rejections = imports.rejections(Ids.of(request.getParameter("id"), "import"));
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"rejections.csv\"");
            write(rejections, response.getOutputStream());
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (AccessDenied e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    static void write(List<Rejection> rejections, OutputStream out) throws IOException {
        try (Csv csv = Csv.to(out, "table", "line", "key", "column", "reason")) {
            for (Rejection r : rejections) {
                csv.row(r.table(), Long.toString(r.line()), r.key(), r.column(), r.reason());
            }
        }
    }
}
