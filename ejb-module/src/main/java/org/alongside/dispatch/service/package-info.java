/** Sends what is due, and shows where it is. */
@NullMarked
package org.alongside.dispatch.service;

import org.jspecify.annotations.NullMarked;
