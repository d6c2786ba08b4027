package org.alongside.intake.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.intake.service.IntakeRow;
import org.alongside.intake.service.Intakes;
import org.jspecify.annotations.Nullable;

/** Referrals that nobody has decided about. */
@Named("intakeListPage")
@RequestScoped
public class IntakeListPage {

    @Inject
    private Intakes intakes;

    private @Nullable List<IntakeRow> rows;

    public List<IntakeRow> rows() {
        List<IntakeRow> known = rows;
        if (known == null) {
            known = intakes.list();
            rows = known;
        }
        return known;
    }
}
