/** What is made for the package of an IT department while it is built, beside what is copied into it. */
package org.alongside.packaging;
