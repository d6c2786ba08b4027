package org.alongside.shared;

/**
 * One thing that a page offers to choose: an entry of a code list, a team, a ward.
 *
 * @param value what is stored; the words may change
 */
public record Choice(String value, String label) {}
