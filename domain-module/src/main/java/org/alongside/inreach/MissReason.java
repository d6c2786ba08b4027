package org.alongside.inreach;

/** Why no crisis team saw somebody before an admission. */
public enum MissReason {
    NOT_ASKED("Nobody asked the crisis team"),
    NOT_IN_TIME("The crisis team could not come in time"),
    NOT_IN_PERSON("It was decided on the phone or from papers"),
    DETAINED("Detained on the spot, by others"),
    ELSEWHERE("Admitted by another trust or area"),
    OTHER("Something else");

    private final String title;

    MissReason(String title) {
        this.title = title;
    }

    /** In words, for pages. */
    public String title() {
        return title;
    }
}
