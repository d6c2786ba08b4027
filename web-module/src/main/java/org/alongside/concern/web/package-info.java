/** The whole of somebody's words, for lists that show how they begin. */
@NullMarked
package org.alongside.concern.web;

import org.jspecify.annotations.NullMarked;
