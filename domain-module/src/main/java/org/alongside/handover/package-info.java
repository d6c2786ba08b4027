/** Messages about somebody that need an answer: whom each is asked of, and who holds it until somebody accepts. */
@NullMarked
package org.alongside.handover;

import org.jspecify.annotations.NullMarked;
