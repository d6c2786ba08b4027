package org.alongside.access;

import static org.alongside.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** A bundle of permissions, named as the job that somebody does. The administrator sees nothing clinical. */
public enum Role {
    CRISIS_LINE("Crisis line", FIND_PEOPLE, OPEN_RECORD, REGISTER_PEOPLE, EVERY_TEAM, DO_TASKS),
    SHIFT_LEAD(
            "Crisis team",
            FIND_PEOPLE,
            OPEN_RECORD,
            REGISTER_PEOPLE,
            END_CARE,
            SIGN_SUMMARY,
            RECEIVE_SUMMARY,
            DO_TASKS),
    CARE_COORDINATOR("Community team", FIND_PEOPLE, OPEN_RECORD, REGISTER_PEOPLE, RECEIVE_SUMMARY, DO_TASKS),
    CONSULTANT(
            "Consultant", FIND_PEOPLE, OPEN_RECORD, REGISTER_PEOPLE, END_CARE, SIGN_SUMMARY, RECEIVE_SUMMARY, DO_TASKS),
    WARD_NURSE("Ward", FIND_PEOPLE, OPEN_RECORD, REGISTER_PEOPLE, DO_TASKS),
    PARTNER("Partner agency"),
    SUPERVISOR("Supervisor", FIND_PEOPLE, OPEN_RECORD, REGISTER_PEOPLE, MERGE_PEOPLE, EVERY_TEAM, SEE_MEASURES),
    PRIVACY_OFFICER("Privacy officer", SEE_AUDIT),
    ADMINISTRATOR("Administrator", IMPORT, SEE_DISPATCHES, MANAGE_ACCOUNTS),
    INTEGRATION("Another system", IMPORT);

    private final String title;
    private final Set<Permission> permissions;

    Role(String title, Permission... permissions) {
        this.title = title;
        EnumSet<Permission> set = EnumSet.of(PUBLIC, SIGNED_IN);
        set.addAll(Set.of(permissions));
        this.permissions = Set.copyOf(set);
    }

    /** Its name on pages. */
    public String title() {
        return title;
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
