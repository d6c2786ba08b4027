package org.alongside.handover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.handover.service.HandoverList;
import org.alongside.handover.service.HandoverRow;
import org.alongside.handover.service.Handovers;
import org.jspecify.annotations.Nullable;

/** The messages that need an answer: the caller's, those that wait for others, the team's, and those that are done. */
@Named("handoverListPage")
@RequestScoped
public class HandoverListPage {

    @Inject
    private Handovers handovers;

    private @Nullable String show;
    private List<HandoverRow> rows = List.of();

    public void load() {
        rows = handovers.list(list());
    }

    public HandoverList list() {
        return HandoverList.of(String.valueOf(show)).orElse(HandoverList.ANSWER);
    }

    public List<HandoverList> lists() {
        return List.of(HandoverList.values());
    }

    public List<HandoverRow> rows() {
        return rows;
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }
}
