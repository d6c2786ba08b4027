/** Reading and writing what a trust sets for itself. */
@NullMarked
package org.alongside.setting.service;

import org.jspecify.annotations.NullMarked;
