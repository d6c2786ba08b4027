package org.alongside.audit;

/** What kind of thing was done, as the audit tells it. */
public enum AuditKind {
    /** Nothing about a person was seen or changed: no row is written unless it is refused. */
    NONE,
    /** A list of people or of work about people. */
    LIST,
    SEARCH,
    /** One person's record, or a part of it, was opened. */
    READ,
    CHANGE,
    /** Data left the system as a file. */
    EXPORT,
    SIGN_IN
}
