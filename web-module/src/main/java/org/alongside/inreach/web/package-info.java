/** Pages of the crisis team on the wards. */
@NullMarked
package org.alongside.inreach.web;

import org.jspecify.annotations.NullMarked;
