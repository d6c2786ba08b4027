/** Pages: the trust's teams and code lists. */
@NullMarked
package org.alongside.organisation.web;

import org.jspecify.annotations.NullMarked;
