package org.alongside.measure.service;

import org.alongside.measure.MeasurePeriod;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is asked for.
 *
 * @param team local id of one team, or null for all
 * @param provider ODS code, or null for the trust's own
 */
public record MeasureQuery(
        MeasurePeriod period,
        @Nullable String team,
        @Nullable String provider) {}
