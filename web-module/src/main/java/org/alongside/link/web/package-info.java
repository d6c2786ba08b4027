/** Page: what a personal link leads to. */
@NullMarked
package org.alongside.link.web;

import org.jspecify.annotations.NullMarked;
