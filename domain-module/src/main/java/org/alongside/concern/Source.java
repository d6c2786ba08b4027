package org.alongside.concern;

/** Where words were said or written, and on which page they stand whole. */
public enum Source {
    CALL("The call", "/call/view.xhtml?id="),
    INVITATION("As it was written on the link", "/intake/view.xhtml?referral="),
    REFERRAL("The referral", "/referral/view.xhtml?id="),
    MESSAGE("The message", "/handover/view.xhtml?id=");

    private final String title;
    private final String page;

    Source(String title, String page) {
        this.title = title;
        this.page = page;
    }

    /** What a link to it says. */
    public String title() {
        return title;
    }

    /** Its page, up to the id. */
    public String page() {
        return page;
    }
}
