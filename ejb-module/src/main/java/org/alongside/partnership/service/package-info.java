/** Recording and reading: how two teams work together. */
@NullMarked
package org.alongside.partnership.service;

import org.jspecify.annotations.NullMarked;
