/** Phone calls to the crisis line and to teams, and the promise to call back. */
@NullMarked
package org.alongside.call;

import org.jspecify.annotations.NullMarked;
