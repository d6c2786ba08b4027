/** Who works here, what they may do and whose records they may see. */
@NullMarked
package org.alongside.access;

import org.jspecify.annotations.NullMarked;
