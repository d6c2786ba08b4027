/** Backups: what one holds, so that whoever restores it can prove that everything is there again. */
@NullMarked
package org.alongside.backup;

import org.jspecify.annotations.NullMarked;
