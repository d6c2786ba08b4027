/** What waits for somebody, whatever feature it belongs to: counted at once, for the navigation and for the page one begins on. */
@NullMarked
package org.alongside.work.service;

import org.jspecify.annotations.NullMarked;
