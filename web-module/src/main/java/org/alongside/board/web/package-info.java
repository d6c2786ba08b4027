/** Pages: the shift board, who sees whom, and my visits. */
@NullMarked
package org.alongside.board.web;

import org.jspecify.annotations.NullMarked;
