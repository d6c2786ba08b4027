package org.alongside.measure;

/**
 * Discharge letters of one crisis team in one month.
 *
 * @param month as in 2026-10
 */
public record LetterRow(String team, String month, long numerator, long denominator) {

    public Share share() {
        return new Share(numerator, denominator);
    }
}
