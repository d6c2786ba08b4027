/** Writing and reading what was agreed on for a crisis. */
@NullMarked
package org.alongside.careplan.service;

import org.jspecify.annotations.NullMarked;
