/** Finding faults in the data. */
@NullMarked
package org.alongside.quality.service;

import org.jspecify.annotations.NullMarked;
