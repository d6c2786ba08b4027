/** Sends personal links and their codes, and lets whoever has both read and answer. */
@NullMarked
package org.alongside.link.service;

import org.jspecify.annotations.NullMarked;
