/** What a trust sets for itself: its teams, how long things last, and the code lists; as pages and as a file. */
@NullMarked
package org.alongside.setting;

import org.jspecify.annotations.NullMarked;
