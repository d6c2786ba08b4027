/** Contacts of a team with a person, and meetings of a crisis team with a community team about one. */
@NullMarked
package org.alongside.contact;

import org.jspecify.annotations.NullMarked;
