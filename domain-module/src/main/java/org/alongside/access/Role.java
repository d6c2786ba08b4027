package org.alongside.access;

import static org.alongside.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** A bundle of permissions, named as the job that somebody does. The administrator sees nothing clinical. */
public enum Role {
    CRISIS_LINE(FIND_PEOPLE, OPEN_RECORD, EVERY_TEAM, DO_TASKS),
    SHIFT_LEAD(FIND_PEOPLE, OPEN_RECORD, END_CARE, SIGN_SUMMARY, RECEIVE_SUMMARY, DO_TASKS),
    CARE_COORDINATOR(FIND_PEOPLE, OPEN_RECORD, RECEIVE_SUMMARY, DO_TASKS),
    CONSULTANT(FIND_PEOPLE, OPEN_RECORD, END_CARE, SIGN_SUMMARY, RECEIVE_SUMMARY, DO_TASKS),
    WARD_NURSE(FIND_PEOPLE, OPEN_RECORD, DO_TASKS),
    PARTNER(),
    SUPERVISOR(FIND_PEOPLE, OPEN_RECORD, EVERY_TEAM, SEE_MEASURES),
    PRIVACY_OFFICER(SEE_AUDIT),
    ADMINISTRATOR(IMPORT, SEE_DISPATCHES),
    INTEGRATION(IMPORT);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        EnumSet<Permission> set = EnumSet.of(PUBLIC, SIGNED_IN);
        set.addAll(Set.of(permissions));
        this.permissions = Set.copyOf(set);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
