/** Reports on the pathway as files, made in the background. */
@NullMarked
package org.alongside.report;

import org.jspecify.annotations.NullMarked;
