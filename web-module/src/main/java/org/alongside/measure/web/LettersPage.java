package org.alongside.measure.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.alongside.measure.LetterRow;
import org.alongside.measure.Measure;
import org.alongside.measure.service.Measures;
import org.alongside.shared.service.BusinessClock;

/** Discharge letters by month and crisis team. */
@Named("lettersPage")
@RequestScoped
public class LettersPage extends PeriodPage {

    @Inject
    private Measures measures;

    @Inject
    private BusinessClock clock;

    private List<LetterRow> rows = List.of();

    public void load() {
        if (refused()) {
            return;
        }
        rows = measures.letters(query());
        called(measures.teamNames(query()));
    }

    public String definition() {
        return Measure.DISCHARGE_LETTERS.definition();
    }

    public List<LetterRow> rows() {
        return rows;
    }

    /** Query of the list behind a figure of one row. */
    public String evidence(LetterRow row, String figure) {
        YearMonth month = YearMonth.parse(row.month());
        return "measure=discharge-letters&figure=" + figure + "&team=" + row.team() + "&from=" + month.atDay(1) + "&to="
                + month.atEndOfMonth();
    }

    @Override
    protected LocalDate today() {
        return clock.today();
    }
}
