/** Pages and HTTP of dispatch. */
@NullMarked
package org.alongside.dispatch.web;

import org.jspecify.annotations.NullMarked;
