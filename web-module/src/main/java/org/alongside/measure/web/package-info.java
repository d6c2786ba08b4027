/** Pages and HTTP of measure. */
@NullMarked
package org.alongside.measure.web;

import org.jspecify.annotations.NullMarked;
