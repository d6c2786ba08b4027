/** The crisis team on the wards: who is there, what was missed, and offers of care at home. */
@NullMarked
package org.alongside.inreach.service;

import org.jspecify.annotations.NullMarked;
