package org.alongside.draft.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.alongside.draft.Draft;
import org.alongside.draft.service.DraftJson;
import org.alongside.draft.service.Drafts;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Refused;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Show;
import org.jspecify.annotations.Nullable;

/**
 * Keeps, finds and ends the draft of a form for the page's script. Its header names the writer: a page of somebody who
 * has signed out never writes into the drafts of whoever signed in after them, and no other site can send it.
 */
@WebServlet("/draft")
public class DraftServlet extends HttpServlet {

    public static final String WRITER = "X-Alongside-Writer";

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LARGEST = 4 * Draft.LONGEST;

    @Inject
    private transient Drafts drafts;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Show show;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String writer = request.getHeader(WRITER);
        if (!user.principal().signedIn() || !user.principal().name().equals(writer)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            switch (request.getMethod()) {
                case "GET" -> find(form(request), response);
                case "PUT" -> keep(form(request), request, response);
                case "DELETE" -> drafts.end(form(request));
                default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        } catch (RuleBroken broken) {
            refuse(response, Messages.text(broken.messageKey()));
        } catch (Refused refused) {
            refuse(response, Messages.text(refused.messageKey()));
        } catch (JsonException | ClassCastException e) {
            refuse(response, Messages.text("draft.notReadable"));
        }
    }

    private static String form(HttpServletRequest request) {
        String form = request.getParameter("form");
        return form == null ? "" : form;
    }

    private void find(String form, HttpServletResponse response) throws IOException {
        Optional<Draft> draft = drafts.find(form);
        if (draft.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        answer(draft.get(), response);
    }

    private void keep(String form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            refuse(response, Messages.text("draft.tooLong"));
            return;
        }
        Draft draft = new Draft(form, DraftJson.read(new String(body, StandardCharsets.UTF_8)), clock.instant());
        drafts.keep(draft);
        answer(new Draft(form, Map.of(), draft.savedAt()), response);
    }

    private void answer(Draft draft, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("savedAt", show.moment(draft.savedAt()))
                        .add("fields", DraftJson.write(draft.fields()))
                        .build()
                        .toString());
    }

    private static void refuse(HttpServletResponse response, @Nullable String why) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(String.valueOf(why));
    }
}
