/** Pages: stays in hospital. */
@NullMarked
package org.alongside.inpatient.web;

import org.jspecify.annotations.NullMarked;
