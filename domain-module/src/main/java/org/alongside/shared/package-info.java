/** What every feature stands on: broken rules, time and value conversions. */
@NullMarked
package org.alongside.shared;

import org.jspecify.annotations.NullMarked;
