/** Accounts, roles, passwords and tokens: who somebody is when they sign in. */
@NullMarked
package org.alongside.access.service;

import org.jspecify.annotations.NullMarked;
