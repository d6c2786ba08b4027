/** Facts that are missing or contradict each other, whose they are to mend, and where. */
@NullMarked
package org.alongside.quality;

import org.jspecify.annotations.NullMarked;
