/** Reading and writing the trust's teams, practices and code lists. */
@NullMarked
package org.alongside.organisation.service;

import org.jspecify.annotations.NullMarked;
