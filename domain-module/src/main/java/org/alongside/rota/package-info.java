/** Who is on duty in each team, what they answer for, and the number that reaches them. */
@NullMarked
package org.alongside.rota;

import org.jspecify.annotations.NullMarked;
