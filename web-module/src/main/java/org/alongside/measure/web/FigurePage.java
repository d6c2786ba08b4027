package org.alongside.measure.web;

import org.alongside.measure.service.Figure;
import org.alongside.shared.service.NotFound;
import org.jspecify.annotations.Nullable;

/** A page about one figure of a measure, which the address names. */
abstract class FigurePage extends PeriodPage {

    private @Nullable String measure;
    private @Nullable String figure;

    Figure chosen() {
        return Figure.of(String.valueOf(measure), String.valueOf(figure)).orElseThrow(() -> new NotFound("figure"));
    }

    /** Which figure it is, in words. */
    public String label() {
        return chosen().label();
    }

    public @Nullable String getMeasure() {
        return measure;
    }

    public void setMeasure(@Nullable String measure) {
        this.measure = measure;
    }

    public @Nullable String getFigure() {
        return figure;
    }

    public void setFigure(@Nullable String figure) {
        this.figure = figure;
    }
}
