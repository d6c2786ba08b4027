/** Finding people and showing who they are. */
@NullMarked
package org.alongside.person.service;

import org.jspecify.annotations.NullMarked;
