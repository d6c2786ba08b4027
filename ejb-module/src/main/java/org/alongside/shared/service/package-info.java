/** What every service stands on: the database, its migrations, the clock of the business and the settings. */
@NullMarked
package org.alongside.shared.service;

import org.jspecify.annotations.NullMarked;
