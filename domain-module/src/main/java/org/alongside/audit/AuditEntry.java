package org.alongside.audit;

/**
 * What somebody did or tried to do.
 *
 * @param principal account, token or SYSTEM
 * @param action service and method, for example {@code Summaries.sign}
 * @param permission the permission that it needed
 */
public record AuditEntry(String principal, AuditKind kind, String action, String permission) {}
