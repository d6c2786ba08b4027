package org.alongside.access.web;

/** What may be asked for without signing in. Everything under /api judges its own callers by their tokens. */
final class PublicPaths {

    private PublicPaths() {}

    static boolean contains(String path) {
        return path.equals("/login.xhtml")
                || path.startsWith("/api/")
                || path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/error/");
    }
}
