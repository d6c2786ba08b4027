/** Pages: how soon somebody who was referred is to be seen. */
@NullMarked
package org.alongside.response.web;

import org.jspecify.annotations.NullMarked;
