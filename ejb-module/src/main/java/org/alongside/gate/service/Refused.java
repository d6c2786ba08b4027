package org.alongside.gate.service;

import jakarta.ejb.ApplicationException;
import java.io.Serial;
import java.util.List;
import org.alongside.shared.RuleBroken;

/** A rule said no: the transaction is undone and the page says why, by the feature's own message key. */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final List<String> arguments;

    public Refused(RuleBroken broken) {
        super(broken);
        messageKey = broken.messageKey();
        arguments = broken.arguments();
    }

    public String messageKey() {
        return messageKey;
    }

    public List<String> arguments() {
        return arguments;
    }
}
