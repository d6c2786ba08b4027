/**
 * Who works here and with whom: the trust and its teams, and the code lists by which extracts and measures name things
 * (MHSDS MHS902, NHS Data Dictionary).
 */
@NullMarked
package org.alongside.organisation;

import org.jspecify.annotations.NullMarked;
