/** What somebody and those who support them have agreed on for a crisis. */
@NullMarked
package org.alongside.careplan;

import org.jspecify.annotations.NullMarked;
