/** What every page and every HTTP resource stands on. */
@NullMarked
package org.alongside.shared.web;

import org.jspecify.annotations.NullMarked;
