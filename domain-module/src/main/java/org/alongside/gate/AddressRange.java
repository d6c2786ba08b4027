package org.alongside.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address of a network, or a range of them ({@code 10.1.0.0/16}, {@code fd00::/8}). Names are not looked up: what somebody may
 * do must not depend on a name server.
 */
public final class AddressRange {

    private static final Pattern V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final byte[] first;
    private final int bits;

    private AddressRange(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /**
     * @param text an address, or one with the number of bits that all of the range have alike
     * @throws IllegalArgumentException in words, where it is neither
     */
    public static AddressRange of(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] first = bytes(parts[0])
                .orElseThrow(
                        () -> new IllegalArgumentException("'" + text + "' is no address and no range of addresses"));
        int all = first.length * Byte.SIZE;
        if (parts.length == 2 && !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("'" + text + "' is no range of addresses");
        }
        int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
        if (bits > all) {
            throw new IllegalArgumentException("'" + text + "' has more bits than an address");
        }
        return new AddressRange(first, bits);
    }

    public boolean contains(String address) {
        Optional<byte[]> given = bytes(address);
        return given.isPresent() && alike(given.get());
    }

    private boolean alike(byte[] given) {
        if (given.length != first.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return Arrays.equals(first, 0, whole, given, 0, whole)
                && (rest == 0 || (first[whole] ^ given[whole]) >> (Byte.SIZE - rest) == 0);
    }

    /** An address in the one form in which it is counted and compared; empty for what is none. */
    public static Optional<String> address(String text) {
        return parsed(text).map(InetAddress::getHostAddress);
    }

    private static Optional<byte[]> bytes(String text) {
        return parsed(text).map(InetAddress::getAddress);
    }

    private static Optional<InetAddress> parsed(String text) {
        String plain = text.strip();
        if (plain.startsWith("[") && plain.contains("]")) {
            plain = plain.substring(1, plain.indexOf(']'));
        } else if (plain.matches("[0-9.]+:[0-9]+")) {
            plain = plain.substring(0, plain.indexOf(':'));
        }
        if (!V4.matcher(plain).matches() && !V6.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(plain));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
