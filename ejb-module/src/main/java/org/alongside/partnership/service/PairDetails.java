package org.alongside.partnership.service;

import java.time.LocalDate;
import java.util.List;
import org.alongside.partnership.TeamPair;
import org.alongside.shared.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What a crisis team and a community team do with each other.
 *
 * @param linkWorkers those of now first
 * @param events visits, managers' meetings and ratings, newest first
 * @param staff of both teams
 */
public record PairDetails(
        TeamPair pair,
        String crisisName,
        String communityName,
        List<LinkWorkerRow> linkWorkers,
        List<EventRow> events,
        List<Choice> staff,
        List<Choice> sources) {

    /** @param ended null while they are link worker */
    public record LinkWorkerRow(
            String staff,
            String name,
            LocalDate since,
            @Nullable LocalDate ended) {}

    /**
     * @param what a visit, a meeting or a rating
     * @param detail who visited, who was there, or what was said
     * @param note what was agreed
     */
    public record EventRow(
            LocalDate day,
            String what,
            @Nullable String detail,
            @Nullable String note,
            @Nullable String enteredBy) {}
}
