/** Reading what a decision about somebody rests on, for the pages on which it is made. */
@NullMarked
package org.alongside.concern.service;

import org.jspecify.annotations.NullMarked;
