/** Answers referrals and tells whoever referred. */
@NullMarked
package org.alongside.intake.service;

import org.jspecify.annotations.NullMarked;
