package org.alongside.backup;

import java.io.Serial;

/** What was given as a backup is none, or was damaged; the message is one clear sentence. */
public class NotABackup extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NotABackup(String why) {
        super("This is no backup that can be read: " + why + ".");
    }
}
