/** Pages and HTTP of discharge. */
@NullMarked
package org.alongside.discharge.web;

import org.jspecify.annotations.NullMarked;
