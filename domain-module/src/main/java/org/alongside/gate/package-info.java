/** What somebody may do, and why a team may see a person. */
@NullMarked
package org.alongside.gate;

import org.jspecify.annotations.NullMarked;
