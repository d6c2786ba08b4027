/** Pages and HTTP of task. */
@NullMarked
package org.alongside.task.web;

import org.jspecify.annotations.NullMarked;
