/** How a crisis team and a community team work together: link workers, visits, managers' meetings, ratings. */
@NullMarked
package org.alongside.partnership;

import org.jspecify.annotations.NullMarked;
