/** Importing what a trust already has: its MHSDS extract, demographics and joint-working lists in one zip. */
@NullMarked
package org.alongside.exchange.service;

import org.jspecify.annotations.NullMarked;
