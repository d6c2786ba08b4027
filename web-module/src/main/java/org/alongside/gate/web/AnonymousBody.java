package org.alongside.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * What somebody who is not signed in sends. It is small, says its length and comes at once, or it is not read: the length is
 * looked at before the first byte, and those that come slowly share a few places and ten seconds each, so that they never keep
 * all of the server's threads.
 */
public final class AnonymousBody {

    /** Bytes: a name, a password and the address of a page. */
    public static final int LONGEST = 16 * 1024;

    /** Bytes: what a guest may write who was asked for a referral, each character in the longest form that a browser sends. */
    static final int LONGEST_OF_GUEST = 96 * 1024;

    private static final int SLOW_AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "DELETE", "TRACE");
    private static final Semaphore SLOW = new Semaphore(SLOW_AT_ONCE);

    private AnonymousBody() {}

    /** The same request with its body read; as it is where it has none. */
    public static HttpServletRequest read(HttpServletRequest request, String path) throws BodyRefused, IOException {
        if (!hasOne(request)) {
            return request;
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            throw new BodyRefused(HttpServletResponse.SC_LENGTH_REQUIRED);
        }
        if (tooLong(request, path)) {
            throw new BodyRefused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        return new ReadRequest(request, bytes(request.getInputStream(), (int) length));
    }

    public static boolean tooLong(HttpServletRequest request, String path) {
        return request.getContentLengthLong() > (path.startsWith("/link/") ? LONGEST_OF_GUEST : LONGEST);
    }

    private static boolean hasOne(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length > 0
                || request.getHeader("Transfer-Encoding") != null
                || length < 0 && !WITHOUT_BODY.contains(request.getMethod());
    }

    private static byte[] bytes(InputStream in, int length) throws BodyRefused, IOException {
        if (in.available() >= length) {
            return in.readNBytes(length);
        }
        if (!SLOW.tryAcquire()) {
            throw new BodyRefused(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        try {
            return slowly(in, length);
        } finally {
            SLOW.release();
        }
    }

    private static byte[] slowly(InputStream in, int length) throws BodyRefused, IOException {
        byte[] bytes = new byte[length];
        long limit = System.nanoTime() + PATIENCE.toNanos();
        int so = 0;
        while (so < length) {
            int more = in.read(bytes, so, length - so);
            if (more < 0) {
                throw new BodyRefused(HttpServletResponse.SC_BAD_REQUEST);
            }
            so += more;
            if (so < length && System.nanoTime() > limit) {
                throw new BodyRefused(HttpServletResponse.SC_REQUEST_TIMEOUT);
            }
        }
        return bytes;
    }
}
