package org.alongside.shared.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what a page bean tells and where it leads to; how that reaches a page is tested in the server. */
public final class ToldMessages extends Messages {

    private final List<String> texts = new ArrayList<>();
    private @Nullable String redirected;
    private boolean failed;

    @Override
    public void error(String text) {
        texts.add(text);
        failed = true;
    }

    @Override
    public void error(@Nullable String field, String text) {
        error(text);
    }

    @Override
    public void success(String key, Object... arguments) {
        texts.add(text(key, arguments));
    }

    @Override
    public void redirect(String page) {
        redirected = page;
    }

    public List<String> texts() {
        return texts;
    }

    /** Path and query within the application; null where the page stays. */
    public @Nullable String redirected() {
        return redirected;
    }

    /** Whether something is to be mended on the page. */
    public boolean failed() {
        return failed;
    }
}
