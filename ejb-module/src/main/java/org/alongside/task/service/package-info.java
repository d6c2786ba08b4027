/** The list of what somebody must do by hand. */
@NullMarked
package org.alongside.task.service;

import org.jspecify.annotations.NullMarked;
