/** Pairing what was entered here with rows of extracts, and deciding about pairs. */
@NullMarked
package org.alongside.pairing.service;

import org.jspecify.annotations.NullMarked;
