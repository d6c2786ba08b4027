/** Who is on duty in each team, what they answer for, the number that reaches them, and who stands in for whom. */
@NullMarked
package org.alongside.rota;

import org.jspecify.annotations.NullMarked;
