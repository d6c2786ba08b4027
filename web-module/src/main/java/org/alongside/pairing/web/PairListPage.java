package org.alongside.pairing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.pairing.PairState;
import org.alongside.pairing.service.PairedRow;
import org.alongside.pairing.service.Pairs;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Typed;
import org.jspecify.annotations.Nullable;

/** Likely pairs, to be decided one by one or several at once; and pairs, which can be undone. */
@Named
@ViewScoped
public class PairListPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Pairs pairs;

    @Inject
    private transient Messages messages;

    private final Typed typed = new Typed();
    private transient @Nullable List<PairedRow> likely;
    private transient @Nullable List<PairedRow> paired;

    /** Before anything is rendered, so that whoever may not see it gets an error page. */
    public void load() {
        likely();
    }

    /** Newest first, at most {@value Pairs#MOST}. */
    public List<PairedRow> likely() {
        List<PairedRow> known = likely;
        if (known == null) {
            known = pairs.rows(PairState.LIKELY);
            likely = known;
        }
        return known;
    }

    /** Newest first, at most {@value Pairs#MOST}. */
    public List<PairedRow> paired() {
        List<PairedRow> known = paired;
        if (known == null) {
            known = pairs.rows(PairState.PAIRED);
            paired = known;
        }
        return known;
    }

    public void same(PairedRow row) {
        pairs.same(List.of(row.key()));
        decided("pairing.same");
    }

    public void apart(PairedRow row) {
        pairs.apart(List.of(row.key()));
        decided("pairing.apart");
    }

    public void tickedSame() {
        ticked(pairs::same, "pairing.same");
    }

    public void tickedApart() {
        ticked(pairs::apart, "pairing.apart");
    }

    private void ticked(Consumer<List<Pairs.Key>> decision, String message) {
        List<Pairs.Key> chosen = likely().stream()
                .filter(row -> typed.ticked(row.field()))
                .map(PairedRow::key)
                .toList();
        RuleBroken.unless(!chosen.isEmpty(), "pairing.noneTicked");
        decision.accept(chosen);
        decided(message);
    }

    private void decided(String message) {
        messages.success(message);
        messages.redirect("/pairing/list.xhtml");
    }

    public Typed getTyped() {
        return typed;
    }
}
