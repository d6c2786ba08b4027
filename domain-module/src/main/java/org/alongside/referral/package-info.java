/** A person's referral to a team, from receipt to discharge. */
@NullMarked
package org.alongside.referral;

import org.jspecify.annotations.NullMarked;
