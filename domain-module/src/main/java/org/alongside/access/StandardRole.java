package org.alongside.access;

import static org.alongside.gate.Permission.*;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.alongside.gate.Permission;

/**
 * The roles that the product brings, with the permissions that it proposes for each. What a role of this trust may do is in
 * {@link Role}. The administrator sees nothing clinical.
 */
public enum StandardRole {
    CRISIS_LINE(
            "Crisis line",
            FIND_PEOPLE,
            OPEN_RECORD,
            REGISTER_PEOPLE,
            RECORD_CARE,
            EVERY_TEAM,
            HAND_OVER,
            TAKE_CALLS,
            DO_TASKS,
            SET_COVER,
            SEE_ROTA),
    SHIFT_LEAD(
            "Crisis team",
            FIND_PEOPLE,
            OPEN_RECORD,
            REGISTER_PEOPLE,
            RECORD_CARE,
            SEE_BOARD,
            PLAN_SHIFT,
            KEEP_JOINT_WORKING,
            REVIEW_RESPONSES,
            END_CARE,
            SIGN_SUMMARY,
            RECEIVE_SUMMARY,
            HAND_OVER,
            TAKE_CALLS,
            DO_TASKS,
            SET_COVER,
            SEE_ROTA,
            MANAGE_ROTA,
            SEE_QUALITY),
    CARE_COORDINATOR(
            "Community team",
            FIND_PEOPLE,
            OPEN_RECORD,
            REGISTER_PEOPLE,
            RECORD_CARE,
            KEEP_JOINT_WORKING,
            RECEIVE_SUMMARY,
            HAND_OVER,
            DO_TASKS,
            SET_COVER,
            SEE_ROTA,
            SEE_QUALITY),
    CONSULTANT(
            "Consultant",
            FIND_PEOPLE,
            OPEN_RECORD,
            SEE_RESTRICTED,
            REGISTER_PEOPLE,
            RECORD_CARE,
            RECORD_STAY,
            SEE_BOARD,
            PLAN_SHIFT,
            END_CARE,
            SIGN_SUMMARY,
            RECEIVE_SUMMARY,
            HAND_OVER,
            DO_TASKS,
            SET_COVER,
            SEE_ROTA,
            SEE_QUALITY),
    WARD_NURSE(
            "Ward",
            FIND_PEOPLE,
            OPEN_RECORD,
            REGISTER_PEOPLE,
            RECORD_CARE,
            RECORD_STAY,
            HAND_OVER,
            DO_TASKS,
            SEE_ROTA,
            SET_COVER),
    PARTNER("Partner agency"),
    SUPERVISOR(
            "Supervisor",
            FIND_PEOPLE,
            OPEN_RECORD,
            SEE_RESTRICTED,
            REGISTER_PEOPLE,
            MERGE_PEOPLE,
            EVERY_TEAM,
            HAND_OVER,
            SEE_BOARD,
            SEE_MEASURES,
            REVIEW_RESPONSES,
            SIGN_PERIOD,
            SET_PHASES,
            SET_COVER,
            SEE_ROTA,
            MANAGE_ROTA,
            KEEP_JOINT_WORKING,
            SEE_QUALITY),
    PRIVACY_OFFICER("Privacy officer", SEE_AUDIT, SEE_ROTA, SEE_ACCESS),
    ADMINISTRATOR(
            "Administrator",
            IMPORT,
            SEE_DISPATCHES,
            MANAGE_ACCOUNTS,
            MANAGE_SETTINGS,
            SEE_ROTA,
            SEE_ACCESS,
            SEE_HEALTH),
    INTEGRATION("Another system", IMPORT, RELAY_HANDOVERS);

    private final String title;
    private final Set<Permission> permissions;

    StandardRole(String title, Permission... permissions) {
        this.title = title;
        this.permissions = Set.of(permissions);
    }

    /** The standard role with this code, unless the trust made the role itself. */
    public static Optional<StandardRole> of(String code) {
        return Arrays.stream(values()).filter(role -> role.name().equals(code)).findFirst();
    }

    /** Its name on pages. */
    public String title() {
        return title;
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
