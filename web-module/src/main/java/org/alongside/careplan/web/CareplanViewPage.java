package org.alongside.careplan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.alongside.careplan.service.SafetyPlanDetails;
import org.alongside.careplan.service.SafetyPlans;
import org.alongside.shared.web.Ids;
import org.jspecify.annotations.Nullable;

/** Somebody's safety plan, step by step, and what it was before. */
@Named("careplanViewPage")
@RequestScoped
public class CareplanViewPage {

    @Inject
    private SafetyPlans plans;

    private @Nullable String person;
    private @Nullable SafetyPlanDetails read;

    /** Before anything is rendered, so that what is not there is an error page. */
    public void load() {
        details();
    }

    public SafetyPlanDetails details() {
        SafetyPlanDetails known = read;
        if (known == null) {
            known = plans.view(Ids.of(person, "record"));
            read = known;
        }
        return known;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }
}
