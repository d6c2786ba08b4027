/** Taking calls, knowing who rings, and calling back. */
@NullMarked
package org.alongside.call.service;

import org.jspecify.annotations.NullMarked;
