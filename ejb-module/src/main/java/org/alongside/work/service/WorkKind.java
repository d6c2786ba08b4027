package org.alongside.work.service;

import org.alongside.gate.Permission;

/** What can wait for somebody who may act on it, most urgent first. */
public enum WorkKind {
    DANGER("calls", Permission.TAKE_CALLS, "In immediate danger, and nobody has taken it", "/call/list.xhtml"),
    CALL_BACK("calls", Permission.TAKE_CALLS, "To be called back now", "/call/list.xhtml"),
    REFERRAL("referrals", Permission.RECORD_CARE, "Referrals to answer", "/intake/list.xhtml"),
    MESSAGE("messages", Permission.HAND_OVER, "Messages that need your answer", "/handover/list.xhtml"),
    TEAM_MESSAGE(
            "messages",
            Permission.HAND_OVER,
            "Messages to your team, for whoever is on duty",
            "/handover/list.xhtml?show=team"),
    HELD_MESSAGE(
            "messages",
            Permission.HAND_OVER,
            "Messages that you hold and nobody has answered in time",
            "/handover/list.xhtml?show=waiting"),
    TASK("tasks", Permission.DO_TASKS, "Tasks of your team", "/task/list.xhtml"),
    SUMMARY("inbox", Permission.RECEIVE_SUMMARY, "In the inbox, and not marked as received", "/dispatch/inbox.xhtml");

    private final String group;
    private final Permission permission;
    private final String title;
    private final String page;

    WorkKind(String group, Permission permission, String title, String page) {
        this.group = group;
        this.permission = permission;
        this.title = title;
        this.page = page;
    }

    /** The part of the navigation that counts it. */
    public String group() {
        return group;
    }

    /** Without which nothing of it is counted. */
    public Permission permission() {
        return permission;
    }

    /** What it is called beside its number. */
    public String title() {
        return title;
    }

    /** The page on which somebody acts on it. */
    public String page() {
        return page;
    }
}
