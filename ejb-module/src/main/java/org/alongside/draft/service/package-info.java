/** Keeping and finding drafts. */
@NullMarked
package org.alongside.draft.service;

import org.jspecify.annotations.NullMarked;
