/** How much waits, as the navigation and the page one begins on show it. */
@NullMarked
package org.alongside.work.web;

import org.jspecify.annotations.NullMarked;
