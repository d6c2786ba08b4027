package org.alongside.draft.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.alongside.draft.Draft;
import org.alongside.draft.service.Drafts;
import org.jspecify.annotations.Nullable;

/**
 * What somebody began in a form about nobody yet and did not finish: offered to them on the page of a new one, by its time
 * and first words, and never filled in there.
 */
@Named("unfinishedDrafts")
@RequestScoped
public class UnfinishedDrafts {

    /** What tells its writer which one it is. */
    private static final List<String> TOLD_BY = List.of("need", "GIVEN_NAME", "FAMILY_NAME", "number", "PHONE");

    @Inject
    private Drafts drafts;

    private @Nullable List<Unfinished> found;

    /**
     * One of them.
     *
     * @param form its key, to throw it away
     * @param page where it is gone on with
     */
    public record Unfinished(String form, String words, Instant savedAt, String page) {}

    /**
     * Those of a form, without the one of the page itself.
     *
     * @param page the address of the form
     */
    public List<Unfinished> of(String name, String page, String opening) {
        List<Unfinished> known = found;
        if (known == null) {
            known = drafts.unfinished(name).stream()
                    .filter(draft -> !draft.blank() && !draft.form().equals(name + ":" + opening))
                    .map(draft -> new Unfinished(
                            draft.form(), draft.firstWords(TOLD_BY), draft.savedAt(), address(draft, page)))
                    .toList();
            found = known;
        }
        return known;
    }

    /** As its page was when it was typed in; it is its writer's own, and leads to the same form or is not followed. */
    private static String address(Draft draft, String page) {
        String id = draft.form().substring(draft.form().indexOf(':') + 1);
        String had = draft.fields().getOrDefault(Draft.PAGE, "");
        return had.startsWith(page + "?") && had.contains("new=" + id) ? had : page + "?new=" + id;
    }
}
