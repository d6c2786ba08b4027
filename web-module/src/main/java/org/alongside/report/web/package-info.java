/** The page of reports and their download. */
@NullMarked
package org.alongside.report.web;

import org.jspecify.annotations.NullMarked;
