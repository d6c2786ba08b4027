/** The outbox: everything that leaves the transaction, with its owner, state and deadline. */
@NullMarked
package org.alongside.dispatch;

import org.jspecify.annotations.NullMarked;
