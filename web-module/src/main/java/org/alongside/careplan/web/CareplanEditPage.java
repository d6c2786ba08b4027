package org.alongside.careplan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.careplan.SafetyStep;
import org.alongside.careplan.service.SafetyPlanDetails;
import org.alongside.careplan.service.SafetyPlans;
import org.alongside.person.web.EntryPage;
import org.alongside.shared.service.EditClash;
import org.alongside.shared.web.ClashForm;

/** Writing somebody's safety plan, together with them. It begins with what it says now. */
@Named("careplanEditPage")
@ViewScoped
public class CareplanEditPage extends EntryPage<SafetyPlanDetails> {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SafetyPlans plans;

    private Map<String, String> base = new HashMap<>();
    private final ClashForm clash = new ClashForm();

    @Override
    protected SafetyPlanDetails read(UUID aPerson) {
        return plans.view(aPerson);
    }

    @Override
    public void load() {
        super.load();
        SafetyPlanDetails.Written newest = form().newest();
        if (newest != null) {
            newest.steps().forEach((step, words) -> {
                base.put(step.name(), words);
                getTyped().put(step.name(), words);
            });
        }
    }

    public List<SafetyStep> steps() {
        return List.of(SafetyStep.values());
    }

    public void save() {
        Map<String, String> typed = new HashMap<>();
        Arrays.stream(SafetyStep.values())
                .forEach(step ->
                        typed.put(step.name(), getTyped().words(step.name()).replace("\r\n", "\n")));
        try {
            plans.write(personId(), steps(clash.seen(base)), steps(clash.resolved(typed)));
        } catch (EditClash both) {
            clash.show(both);
            return;
        }
        done("careplan.written", "/careplan/view.xhtml?person=" + personId());
    }

    private static Map<SafetyStep, String> steps(Map<String, String> named) {
        EnumMap<SafetyStep, String> steps = new EnumMap<>(SafetyStep.class);
        named.forEach((step, words) -> steps.put(SafetyStep.valueOf(step), words));
        return steps;
    }

    public ClashForm getClash() {
        return clash;
    }
}
