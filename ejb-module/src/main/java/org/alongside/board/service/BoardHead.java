package org.alongside.board.service;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crisis team whose board the caller may see.
 *
 * @param messages open hand-overs that the team has to answer
 * @param summaries people whose care ended in the last 28 days and whose summary has not been sent
 * @param unseen admissions that no crisis team had seen and nobody has looked into (CORE item 6)
 * @param early people on acute wards who could leave early (CORE item 7)
 * @param holder who holds the shift; null before it was handed over for the first time
 * @param handing whether it is being handed over
 * @param unheard how many people of it nobody has acknowledged yet
 */
public record BoardHead(
        UUID id,
        String name,
        int messages,
        int summaries,
        int unseen,
        int early,
        @Nullable String holder,
        boolean handing,
        int unheard) {}
