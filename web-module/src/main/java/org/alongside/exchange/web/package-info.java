/** Pages and HTTP of exchange. */
@NullMarked
package org.alongside.exchange.web;

import org.jspecify.annotations.NullMarked;
