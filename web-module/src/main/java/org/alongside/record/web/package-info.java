/** Pages and HTTP of record. */
@NullMarked
package org.alongside.record.web;

import org.jspecify.annotations.NullMarked;
