package org.alongside.link.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.link.LinkAct;
import org.alongside.shared.service.LetterDate;
import org.jspecify.annotations.Nullable;

/**
 * What a personal link shows.
 *
 * @param text what was written, in its writer's words
 * @param acts that its recipient can answer with now
 */
public record LinkView(String title, String text, List<Fact> facts, List<LinkAct> acts) {

    /** One line of it. */
    public record Fact(String label, String value) {}

    /** By what somebody outside recognises whom it is about; what is not known is left out. */
    public static List<Fact> about(
            String name, @Nullable LocalDate born, @Nullable LocalDate died, @Nullable String nhsNumber) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("About", name));
        if (died != null) {
            facts.add(new Fact("Died", LetterDate.of(died)));
        }
        if (born != null) {
            facts.add(new Fact("Born", LetterDate.of(born)));
        }
        if (nhsNumber != null) {
            facts.add(new Fact("NHS number", nhsNumber));
        }
        return facts;
    }
}
