/** Pages and HTTP of person. */
@NullMarked
package org.alongside.person.web;

import org.jspecify.annotations.NullMarked;
