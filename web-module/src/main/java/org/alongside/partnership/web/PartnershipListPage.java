package org.alongside.partnership.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.partnership.service.JointWorking;
import org.alongside.partnership.service.PairRow;

/** Each crisis team with each community team, and what the two have done with each other. */
@Named("partnershipListPage")
@RequestScoped
public class PartnershipListPage {

    @Inject
    private JointWorking jointWorking;

    private List<PairRow> pairs = List.of();

    public void load() {
        pairs = jointWorking.pairs();
    }

    public List<PairRow> pairs() {
        return pairs;
    }
}
