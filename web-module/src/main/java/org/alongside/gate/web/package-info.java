/** What every request passes: who asks, whether they may, and what is answered when something is wrong with it. */
@NullMarked
package org.alongside.gate.web;

import org.jspecify.annotations.NullMarked;
