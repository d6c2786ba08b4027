/** The answer to a referral: that it is there, whether the team takes it, and that whoever referred was told. */
@NullMarked
package org.alongside.intake;

import org.jspecify.annotations.NullMarked;
