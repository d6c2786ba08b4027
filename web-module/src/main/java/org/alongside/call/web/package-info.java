/** Pages: phone calls and calling back. */
@NullMarked
package org.alongside.call.web;

import org.jspecify.annotations.NullMarked;
