/** Whether the product does its work: what is wrong, in words that say what to do. */
@NullMarked
package org.alongside.health;

import org.jspecify.annotations.NullMarked;
