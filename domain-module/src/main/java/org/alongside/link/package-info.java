/** A personal link, by which somebody without an account reads what was sent to them and answers. */
@NullMarked
package org.alongside.link;

import org.jspecify.annotations.NullMarked;
