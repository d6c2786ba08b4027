/** Drafts, as pages keep and find them while somebody types. */
@NullMarked
package org.alongside.draft.web;

import org.jspecify.annotations.NullMarked;
