/** The shift board of a crisis team: who sees whom, and when next. */
@NullMarked
package org.alongside.board;

import org.jspecify.annotations.NullMarked;
