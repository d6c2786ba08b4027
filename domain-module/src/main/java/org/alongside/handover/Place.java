package org.alongside.handover;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who is asked or who holds, and when it has to be looked up anew who that is, because a duty, an absence or a
 * shift may have ended by then.
 *
 * @param staff one named member of staff
 */
public record Place(UUID staff, Instant until) {}
