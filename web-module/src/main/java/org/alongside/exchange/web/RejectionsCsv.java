package org.alongside.exchange.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.util.List;
import org.alongside.exchange.service.ImportJobs;
import org.alongside.exchange.service.Rejection;
import org.alongside.gate.web.FileServlet;
import org.alongside.shared.web.Csv;
import org.alongside.shared.web.Ids;

/** The rejections of an import as CSV, for people and, through the resource, for other systems. */
@WebServlet("/exchange/rejections.csv")
public class RejectionsCsv extends FileServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ImportJobs imports;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Rejection> rejections = imports.rejections(Ids.of(request.getParameter("id"), "import"));
        attachment(response, "text/csv;charset=UTF-8", "rejections.csv");
        write(rejections, response.getOutputStream());
    }

    static void write(List<Rejection> rejections, OutputStream out) throws IOException {
        try (Csv csv = Csv.to(out, "table", "line", "key", "column", "reason")) {
            for (Rejection r : rejections) {
                csv.row(r.table(), Long.toString(r.line()), r.key(), r.column(), r.reason());
            }
        }
    }
}
