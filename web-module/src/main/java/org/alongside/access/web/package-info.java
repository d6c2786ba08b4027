/** Signing in and out, and who is asking in each request. */
@NullMarked
package org.alongside.access.web;

import org.jspecify.annotations.NullMarked;
