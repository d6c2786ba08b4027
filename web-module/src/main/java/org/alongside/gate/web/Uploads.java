package org.alongside.gate.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/**
 * Files that are sent. The container writes each part of such a body to the disk as soon as anybody asks for a parameter, and
 * leaves it there: so only these addresses take one, from callers who may open them, and the parts go with the request.
 */
public final class Uploads {

    private static final Set<String> PAGES = Set.of("/exchange/list.xhtml", "/setting/compare.xhtml");
    private static final String API = "/api/imports";

    private Uploads() {}

    public static boolean takenAt(String path) {
        return PAGES.contains(path) || path.equals(API);
    }

    /** A form of such a page that comes without its parts, as no browser sends it. */
    static boolean lacksItsParts(HttpServletRequest request, String path) {
        return PAGES.contains(path) && request.getMethod().equals("POST") && !isOne(request);
    }

    public static boolean isOne(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Takes away what the container has written for a request that has been answered. */
    public static void forget(HttpServletRequest request) throws IOException {
        if (!isOne(request)) {
            return;
        }
        for (Part part : parts(request)) {
            part.delete();
        }
    }

    private static Collection<Part> parts(HttpServletRequest request) throws IOException {
        try {
            return request.getParts();
        } catch (ServletException | IllegalStateException e) {
            // no body of parts after all, too long or cut off: what came of it is swept away later
            return Set.of();
        }
    }
}
