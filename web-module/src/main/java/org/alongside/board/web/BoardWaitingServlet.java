package org.alongside.board.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import org.alongside.access.web.WaitingServlet;
import org.alongside.board.service.Board;
import org.alongside.shared.service.Waiting;
import org.alongside.shared.web.Ids;

/** Whether something has changed on the board of a team. */
@WebServlet("/board/waiting")
public class BoardWaitingServlet extends WaitingServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Board board;

    @Override
    protected Waiting waiting(HttpServletRequest request) {
        return board.version(Ids.of(request.getParameter("team"), "team"));
    }
}
