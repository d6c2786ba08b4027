package org.alongside.concern.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.alongside.concern.service.Concerns;
import org.alongside.concern.service.Words;
import org.alongside.gate.web.FileServlet;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Show;

/** All that was said with one referral, where a list shows how it begins and somebody opens it. */
@WebServlet("/concern/words")
public class ConcernWordsServlet extends FileServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Concerns concerns;

    @Inject
    private transient Show show;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Words> all = concerns.words(Ids.of(request.getParameter("referral"), "referral"));
        JsonArrayBuilder json = Json.createArrayBuilder();
        all.forEach(one -> json.add(line(one, request.getContextPath())));
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json.build().toString());
    }

    private JsonObjectBuilder line(Words one, String context) {
        return Json.createObjectBuilder()
                .add("words", one.text())
                .add("by", one.saidBy() + ", " + show.moment(one.saidAt()))
                .add("page", context + one.page())
                .add("title", one.source().title());
    }
}
