/** What staff entered here and the same thing from an extract are one, and count once. */
@NullMarked
package org.alongside.pairing;

import org.jspecify.annotations.NullMarked;
