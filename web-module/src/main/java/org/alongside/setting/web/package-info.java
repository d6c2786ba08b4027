/** Pages: what a trust sets for itself. */
@NullMarked
package org.alongside.setting.web;

import org.jspecify.annotations.NullMarked;
