package org.alongside.shared;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One e-mail address as mail servers take it (RFC 5321, the forms without quotation marks). Read while somebody looks, because
 * a letter to an address that is none comes back when nobody does.
 */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern NAME = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern HOST = Pattern.compile("(" + LABEL + "\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private EmailAddress() {}

    /** As it is kept, without what was pasted with it; empty where it is not one address. */
    public static Optional<String> read(String typed) {
        String text = PlainText.token(typed)
                .replaceAll("[\u2018\u2019\u02BC\u00B4]", "'")
                .replaceFirst("(?i)^mailto:", "");
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_NAME || text.length() > LONGEST) {
            return Optional.empty();
        }
        String host = host(text.substring(at + 1));
        boolean good = NAME.matcher(text.substring(0, at)).matches()
                && HOST.matcher(host).matches();
        return good ? Optional.of(text.substring(0, at) + "@" + host) : Optional.empty();
    }

    private static String host(String typed) {
        try {
            return IDN.toASCII(typed);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
