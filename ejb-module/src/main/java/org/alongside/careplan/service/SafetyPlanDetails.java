package org.alongside.careplan.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alongside.careplan.SafetyPlan;
import org.alongside.careplan.SafetyStep;
import org.alongside.person.service.PersonBanner;
import org.jspecify.annotations.Nullable;

/** Somebody's safety plans, the newest first; none where none was written. */
public record SafetyPlanDetails(PersonBanner banner, List<Written> plans) {

    /** One plan as it was written. */
    public record Written(int number, Map<SafetyStep, String> steps, String by, Instant at) {

        static Written of(SafetyPlan plan) {
            return new Written(plan.number(), plan.steps(), plan.writtenBy(), plan.writtenAt());
        }

        /** Its steps in order, for pages. */
        public List<Map.Entry<SafetyStep, String>> inOrder() {
            return List.copyOf(steps.entrySet());
        }
    }

    /** The one that counts. */
    public @Nullable Written newest() {
        return plans.isEmpty() ? null : plans.get(0);
    }

    /** What it was before. */
    public List<Written> earlier() {
        return plans.isEmpty() ? plans : plans.subList(1, plans.size());
    }
}
