/** Hospital spells: admission, ward stays, days ready to leave, and leaving. */
@NullMarked
package org.alongside.inpatient;

import org.jspecify.annotations.NullMarked;
