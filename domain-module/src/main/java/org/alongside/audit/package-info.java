/** The record of who did and saw what. It is only ever added to. */
@NullMarked
package org.alongside.audit;

import org.jspecify.annotations.NullMarked;
