/** Pages: what counts once. */
@NullMarked
package org.alongside.pairing.web;

import org.jspecify.annotations.NullMarked;
