/** Pages: contacts and joint meetings. */
@NullMarked
package org.alongside.contact.web;

import org.jspecify.annotations.NullMarked;
