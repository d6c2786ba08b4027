package org.alongside.pairing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.pairing.service.Pairs;
import org.jspecify.annotations.Nullable;

/** Says beside figures how many likely pairs they count once. */
@Named
@RequestScoped
public class LikelyPairs {

    @Inject
    private Pairs pairs;

    private @Nullable Integer count;

    public int count() {
        Integer known = count;
        if (known == null) {
            known = pairs.likely();
            count = known;
        }
        return known;
    }
}
