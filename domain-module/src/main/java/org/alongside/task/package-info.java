/** Work for a named person that no machine can finish. */
@NullMarked
package org.alongside.task;

import org.jspecify.annotations.NullMarked;
