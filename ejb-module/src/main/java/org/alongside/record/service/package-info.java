/** One person's record: who is involved, what happened and what comes next. */
@NullMarked
package org.alongside.record.service;

import org.jspecify.annotations.NullMarked;
