/** Pages: what was agreed on for a crisis. */
@NullMarked
package org.alongside.careplan.web;

import org.jspecify.annotations.NullMarked;
