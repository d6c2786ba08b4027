package org.alongside.partnership.service;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crisis team and a community team in a list, and what CORE item 34 asks of the two.
 *
 * @param linkWorkers names of those who are link workers today; null where there is none
 * @param lastVisit of any link worker
 * @param lastMeeting of both managers with the pathway reviewed
 * @param mine whether the caller keeps what the two do
 */
public record PairRow(
        UUID crisis,
        UUID community,
        String crisisName,
        String communityName,
        @Nullable String linkWorkers,
        @Nullable LocalDate lastVisit,
        @Nullable LocalDate lastMeeting,
        boolean mine) {}
