/** Who is asking, what they may do, and the one place where a service method is let through or refused. */
@NullMarked
package org.alongside.access.service;

import org.jspecify.annotations.NullMarked;
