/** Pages and HTTP interface: messages that need an answer. */
@NullMarked
package org.alongside.handover.web;

import org.jspecify.annotations.NullMarked;
