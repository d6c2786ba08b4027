/** Making reports in the background, and handing them to whoever asked. */
@NullMarked
package org.alongside.report.service;

import org.jspecify.annotations.NullMarked;
