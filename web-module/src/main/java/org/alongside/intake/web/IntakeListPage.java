package org.alongside.intake.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.intake.service.IntakeRow;
import org.alongside.intake.service.Intakes;
import org.alongside.intake.service.InvitationRow;
import org.alongside.intake.service.Invitations;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** Referrals that nobody has decided about, and those that somebody outside was asked to write. */
@Named("intakeListPage")
@RequestScoped
public class IntakeListPage {

    @Inject
    private Intakes intakes;

    @Inject
    private Invitations invitations;

    @Inject
    private Messages messages;

    private @Nullable List<IntakeRow> rows;
    private @Nullable List<InvitationRow> invited;

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        rows();
    }

    public List<IntakeRow> rows() {
        List<IntakeRow> known = rows;
        if (known == null) {
            known = intakes.list();
            rows = known;
        }
        return known;
    }

    public List<InvitationRow> invited() {
        List<InvitationRow> known = invited;
        if (known == null) {
            known = invitations.open();
            invited = known;
        }
        return known;
    }

    public void takeBack(String invitation) {
        invitations.takeBack(Ids.of(invitation, "invitation"));
        messages.success("intake.takenBack");
        messages.redirect("/intake/list.xhtml");
    }
}
