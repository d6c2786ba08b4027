/** Computes measures and the lists behind them from one and the same SQL. */
@NullMarked
package org.alongside.measure.service;

import org.jspecify.annotations.NullMarked;
