/** What a decision about somebody rests on: what was said, how soon they are to be seen, what was agreed, who else is there. */
@NullMarked
package org.alongside.concern;

import org.jspecify.annotations.NullMarked;
