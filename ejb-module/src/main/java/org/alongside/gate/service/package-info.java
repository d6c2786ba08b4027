/** Who is asking, and the one place where a call of a service is let through or refused. */
@NullMarked
package org.alongside.gate.service;

import org.jspecify.annotations.NullMarked;
