/** The page of faults in the data. */
@NullMarked
package org.alongside.quality.web;

import org.jspecify.annotations.NullMarked;
