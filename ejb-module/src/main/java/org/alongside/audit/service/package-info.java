/** Writes the audit, and seals it. */
@NullMarked
package org.alongside.audit.service;

import org.jspecify.annotations.NullMarked;
