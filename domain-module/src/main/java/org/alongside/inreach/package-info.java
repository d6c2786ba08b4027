/** The crisis team on the wards: whom it saw before an admission, and who could go home early. */
@NullMarked
package org.alongside.inreach;

import org.jspecify.annotations.NullMarked;
