package org.alongside.link.service;

import java.security.SecureRandom;
import java.util.UUID;
import org.alongside.shared.service.Secret;

/** Codes that open a personal link: six digits, so that they can be read from one screen and typed on another. */
final class Codes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HOW_MANY = 1_000_000;

    private Codes() {}

    static String random() {
        return "%06d".formatted(RANDOM.nextInt(HOW_MANY));
    }

    /** The same code of two links has two hashes. */
    static byte[] hash(UUID link, String code) {
        return Secret.hash(link + " " + code);
    }
}
