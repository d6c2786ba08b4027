/** Ending crisis care: the discharge plan and treatment summary and who must get it. */
@NullMarked
package org.alongside.discharge;

import org.jspecify.annotations.NullMarked;
