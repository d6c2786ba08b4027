/** The quick start: a real, durable PostgreSQL and the application on Payara Micro with one command. */
@NullMarked
package org.alongside.quickstart;

import org.jspecify.annotations.NullMarked;
