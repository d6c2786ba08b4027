package org.alongside.access.service;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Stored passwords: PBKDF2 with SHA-512, 210,000 iterations (OWASP), a salt of its own for each. How many strangers'
 * guesses are computed at once is up to {@link SigningIn}.
 */
final class Passwords {

    private static final int ITERATIONS = 210_000;
    private static final int ONE_TIME_ITERATIONS = 1;
    private static final int BITS = 512;
    private static final int SALT_BYTES = 16;
    private static final int ONE_TIME_LENGTH = 20;
    private static final int GROUP = 5;
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return ITERATIONS + ":" + encode(salt) + ":" + encode(derive(password, salt, ITERATIONS));
    }

    /** A password that a machine made at random needs no slow hash: nobody can guess it. */
    static String hashOneTime(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return ONE_TIME_ITERATIONS + ":" + encode(salt) + ":" + encode(derive(password, salt, ONE_TIME_ITERATIONS));
    }

    /** A one-time password of 100 random bits that can be read out: four groups of letters and digits, none alike. */
    static String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < ONE_TIME_LENGTH; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** Takes as long for a one-time password as for any other, so that nobody can tell from outside which accounts have one. */
    static boolean matches(String password, String stored) {
        String[] parts = stored.split(":", -1);
        int iterations = Integer.parseInt(parts[0]);
        byte[] salt = Base64.getDecoder().decode(parts[1]);
        byte[] wanted = Base64.getDecoder().decode(parts[2]);
        boolean same = MessageDigest.isEqual(wanted, derive(password, salt, iterations));
        if (iterations == ONE_TIME_ITERATIONS) {
            derive(password, salt, ITERATIONS - ONE_TIME_ITERATIONS);
        }
        return same;
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
