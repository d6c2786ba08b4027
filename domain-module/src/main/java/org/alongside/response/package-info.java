/** How soon somebody who was referred is to be seen, and whether they were. */
@NullMarked
package org.alongside.response;

import org.jspecify.annotations.NullMarked;
