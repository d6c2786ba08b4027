/** Sending, answering and chasing messages that need an answer. */
@NullMarked
package org.alongside.handover.service;

import org.jspecify.annotations.NullMarked;
