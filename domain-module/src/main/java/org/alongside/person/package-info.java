/** The person at the centre: identity and what each provider has registered about them. */
@NullMarked
package org.alongside.person;

import org.jspecify.annotations.NullMarked;
