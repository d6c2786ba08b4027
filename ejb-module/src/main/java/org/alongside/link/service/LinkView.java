package org.alongside.link.service;

import java.util.List;
import org.alongside.link.LinkAct;

/**
 * What a personal link shows.
 *
 * @param text what was written, in its writer's words
 * @param acts that its recipient can answer with now
 */
public record LinkView(String title, String text, List<Fact> facts, List<LinkAct> acts) {

    /** One line of it. */
    public record Fact(String label, String value) {}
}
