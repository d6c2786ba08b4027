package org.alongside.measure.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Map;
import org.alongside.gate.web.FileServlet;
import org.alongside.measure.EvidenceRow;
import org.alongside.shared.web.Csv;

/** The list behind a figure as CSV: the same rows as the page. */
@WebServlet("/measure/evidence.csv")
public class EvidenceCsv extends FileServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient EvidencePage page;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.setMeasure(request.getParameter("measure"));
        page.setFigure(request.getParameter("figure"));
        page.setPart(request.getParameter("part"));
        page.setTeam(request.getParameter("team"));
        page.setFrom(request.getParameter("from"));
        page.setTo(request.getParameter("to"));
        Map<String, String> wrong = page.faults();
        if (!wrong.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain;charset=UTF-8");
            for (Map.Entry<String, String> fault : wrong.entrySet()) {
                response.getWriter().println(fault.getKey() + ": " + fault.getValue());
            }
            return;
        }
        page.load();
        write(response);
    }

    private void write(HttpServletResponse response) throws IOException {
        attachment(response, "text/csv;charset=UTF-8", "evidence.csv");
        try (Csv csv = Csv.to(
                response.getOutputStream(),
                "kind",
                "id",
                "person",
                "date",
                "value",
                "reason",
                "letter",
                "days",
                "same as")) {
            for (EvidenceRow row : page.rows()) {
                csv.row(
                        row.kind(),
                        row.id(),
                        row.person(),
                        row.date().toString(),
                        row.value(),
                        row.reason(),
                        row.letterId() == null ? null : row.letterId().toString(),
                        row.days() == null ? null : row.days().toString(),
                        row.sameAs());
            }
        }
    }
}
