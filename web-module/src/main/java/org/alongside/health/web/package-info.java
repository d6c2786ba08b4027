/** The page that says whether the product does its work. */
@NullMarked
package org.alongside.health.web;

import org.jspecify.annotations.NullMarked;
