/** Figures with a definition and the lists behind them. */
@NullMarked
package org.alongside.measure;

import org.jspecify.annotations.NullMarked;
