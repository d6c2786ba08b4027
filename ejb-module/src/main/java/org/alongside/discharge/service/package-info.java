/** Ending crisis care, and the summary that goes out. */
@NullMarked
package org.alongside.discharge.service;

import org.jspecify.annotations.NullMarked;
