/** Pages: referrals that wait for an answer, and the answer. */
@NullMarked
package org.alongside.intake.web;

import org.jspecify.annotations.NullMarked;
