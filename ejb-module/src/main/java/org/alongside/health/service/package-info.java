/** Finding out whether the product does its work. */
@NullMarked
package org.alongside.health.service;

import org.jspecify.annotations.NullMarked;
