package org.alongside.concern.web;

import java.util.List;
import java.util.UUID;
import org.alongside.concern.service.Concern;

/** Somebody about whom nothing was said. */
public final class ConcernFixture {

    public static final Concern NOTHING = new Concern(
            new Concern.Facts(
                    new UUID(0, 1),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null),
            List.of());

    private ConcernFixture() {}
}
