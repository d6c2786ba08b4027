/** Recording and reading: referrals to teams. */
@NullMarked
package org.alongside.referral.service;

import org.jspecify.annotations.NullMarked;
