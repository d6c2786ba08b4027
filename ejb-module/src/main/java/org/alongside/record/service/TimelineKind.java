package org.alongside.record.service;

/** What a timeline can be filtered by. */
public enum TimelineKind {
    REFERRAL,
    CONTACT,
    INPATIENT,
    MEETING,
    LETTER,
    HANDOVER,
    CALL
}
