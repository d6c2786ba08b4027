package org.alongside.report;

/** Where a report is: it waits, is being made, can be downloaded, or could not be made. A killed server goes back to it. */
public enum ReportState {
    QUEUED,
    RUNNING,
    READY,
    FAILED;

    public boolean ended() {
        return this == READY || this == FAILED;
    }
}
