/** Data that come in from, or go out to, other systems. */
@NullMarked
package org.alongside.exchange;

import org.jspecify.annotations.NullMarked;
