/** The pages of the rota. */
@NullMarked
package org.alongside.rota.web;

import org.jspecify.annotations.NullMarked;
