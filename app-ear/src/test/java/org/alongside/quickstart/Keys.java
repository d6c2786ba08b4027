package org.alongside.quickstart;

import com.microsoft.playwright.Page;

/** Somebody who uses a page without a mouse: from one place to the next by the Tab key. */
final class Keys {

    private static final int MOST = 200;

    private final Page page;
    private int fields;
    private int clicks;

    Keys(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Goes on until the focus is on something. */
    private void to(String selector) {
        page.locator(selector).first().waitFor();
        for (int times = 0; times < MOST; times++) {
            press("Tab");
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by the keyboard on " + page.url());
    }

    void open(String selector) {
        to(selector);
        press("Enter");
        clicks++;
    }

    void type(String selector, String text) {
        to(selector);
        fields++;
        page.keyboard().type(text);
    }

    /** Arrow keys until a choice has a text in it. */
    void choose(String selector, String label) {
        to(selector);
        fields++;
        for (int times = 0; times < MOST; times++) {
            press("ArrowDown");
            String chosen = (String) page.evaluate("document.activeElement.selectedOptions[0].text");
            if (chosen.contains(label)) {
                return;
            }
        }
        throw new AssertionError(label + " is not offered by " + selector);
    }

    /** How many fields were filled in. */
    int fields() {
        return fields;
    }

    /** How many links and buttons were opened, each of which is a click for whoever has a mouse. */
    int clicks() {
        return clicks;
    }
}
