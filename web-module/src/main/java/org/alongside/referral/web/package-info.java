/** Pages: referrals to teams. */
@NullMarked
package org.alongside.referral.web;

import org.jspecify.annotations.NullMarked;
