/** Pages: how two teams work together. */
@NullMarked
package org.alongside.partnership.web;

import org.jspecify.annotations.NullMarked;
