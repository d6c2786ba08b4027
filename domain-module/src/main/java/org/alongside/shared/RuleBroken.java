package org.alongside.shared;

import java.io.Serial;
import java.util.List;

/**
 * A rule of the domain said no. The message key belongs to the feature whose rule it is, so that the page can say in
 * plain words what to do; nothing has been changed when it is thrown.
 */
public class RuleBroken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final List<String> arguments;

    public RuleBroken(String messageKey, String... arguments) {
        super(messageKey + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** Throws unless the rule holds. */
    public static void unless(boolean holds, String messageKey, String... arguments) {
        if (!holds) {
            throw new RuleBroken(messageKey, arguments);
        }
    }
}
