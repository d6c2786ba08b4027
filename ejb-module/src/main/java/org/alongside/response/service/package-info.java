/** Setting and following how soon somebody who was referred is to be seen. */
@NullMarked
package org.alongside.response.service;

import org.jspecify.annotations.NullMarked;
