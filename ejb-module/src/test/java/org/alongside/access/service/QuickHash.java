package org.alongside.access.service;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A stored password that is found out at once, as a stored one says itself how slow it is (one iteration would be a one-time
 * password, which is made as slow as any other). The tests sign in some hundred times; that real ones are slow is tested by
 * {@link PasswordsTest}.
 */
public final class QuickHash {

    private static final int ITERATIONS = 2;
    private static final int BITS = 512;
    private static final byte[] SALT = new byte[16];

    private QuickHash() {}

    public static String of(String password) {
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, ITERATIONS, BITS))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return ITERATIONS + ":" + base64.encodeToString(SALT) + ":" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
