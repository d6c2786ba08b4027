/** Recording and reading: contacts and joint meetings. */
@NullMarked
package org.alongside.contact.service;

import org.jspecify.annotations.NullMarked;
