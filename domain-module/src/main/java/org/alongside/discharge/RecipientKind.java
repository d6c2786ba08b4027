package org.alongside.discharge;

/** Who a discharge summary goes to. */
public enum RecipientKind {
    PRACTICE,
    TEAM
}
