/** Reading and writing the rota of each team. */
@NullMarked
package org.alongside.rota.service;

import org.jspecify.annotations.NullMarked;
