/** What somebody typed and has not saved yet: kept on the server, across sessions and restarts, for them alone. */
@NullMarked
package org.alongside.draft;

import org.jspecify.annotations.NullMarked;
