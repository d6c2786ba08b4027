/** Backup, restore, proof and upgrade of the database, as commands for the IT department. */
@NullMarked
package org.alongside.backup.service;

import org.jspecify.annotations.NullMarked;
