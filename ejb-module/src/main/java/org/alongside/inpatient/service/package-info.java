/** Recording and reading: stays in hospital. */
@NullMarked
package org.alongside.inpatient.service;

import org.jspecify.annotations.NullMarked;
