/** The shift board, and planning who sees whom. */
@NullMarked
package org.alongside.board.service;

import org.jspecify.annotations.NullMarked;
