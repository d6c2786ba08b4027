package org.alongside.measure.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.measure.Measure;

/** The measures that there are. */
@Named("measureListPage")
@RequestScoped
public class MeasureListPage {

    public List<Measure> measures() {
        return List.of(Measure.values());
    }

    /** The page of a measure. */
    public String page(Measure measure) {
        return switch (measure) {
            case CORE_34 -> "core34.xhtml";
            case DISCHARGE_LETTERS -> "letters.xhtml";
            default -> "month.xhtml?measure=" + measure.id();
        };
    }
}
