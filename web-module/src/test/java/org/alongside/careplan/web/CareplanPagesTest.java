package org.alongside.careplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.careplan.SafetyStep;
import org.alongside.careplan.service.SafetyPlanDetails;
import org.alongside.careplan.service.SafetyPlans;
import org.alongside.person.service.PersonBanner;
import org.alongside.person.service.SomeBanner;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.EditClash;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ClashForm;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of the safety plan. */
class CareplanPagesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static final PersonBanner SOMEBODY = SomeBanner.of(ID);

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();
    private boolean clash;

    private final SafetyPlans plans = new SafetyPlans() {
        @Override
        public SafetyPlanDetails view(UUID person) {
            asked.add("view");
            return new SafetyPlanDetails(
                    SOMEBODY,
                    List.of(new SafetyPlanDetails.Written(1, Map.of(SafetyStep.ALONE, "Walk."), "Zoe Bell", NOON)));
        }

        @Override
        public void write(UUID person, Map<SafetyStep, String> base, Map<SafetyStep, String> typed) {
            asked.add(base.get(SafetyStep.ALONE) + " > " + typed.get(SafetyStep.ALONE));
            if (clash) {
                clash = false;
                throw new EditClash("Zoe Bell", NOON, List.of(new EditClash.Field("ALONE", "Alone", "Sing.", "Swim.")));
            }
        }
    };

    private CareplanEditPage edit() {
        CareplanEditPage page = Wiring.wire(CareplanEditPage.class, plans, new BusinessClock(), told);
        page.setPerson(ID.toString());
        page.load();
        return page;
    }

    @Test
    void writingBeginsWithWhatItSays() {
        CareplanEditPage page = edit();
        assertThat(page.steps()).hasSize(6);
        page.getTyped().put("ALONE", "Sing.\r\nWalk.");
        page.save();
        assertThat(asked).containsExactly("view", "Walk. > Sing.\nWalk.");
        assertThat(told.redirected()).endsWith("/careplan/view.xhtml?person=" + ID);
    }

    @Test
    void theOtherTextIsTakenWhereItIsChosen() {
        CareplanEditPage page = edit();
        clash = true;
        page.getTyped().put("ALONE", "Sing.");
        page.save();
        assertThat(page.getClash().isThere()).isTrue();
        assertThat(told.redirected()).isNull();
        page.getClash().getChoices().put("ALONE", ClashForm.THEIRS);
        page.save();
        assertThat(asked).containsExactly("view", "Walk. > Sing.", "Swim. > Swim.");
    }

    @Test
    void thePlanIsReadOnce() {
        CareplanViewPage page = Wiring.wire(CareplanViewPage.class, plans);
        page.setPerson(ID.toString());
        assertThat(page.details().newest()).isEqualTo(page.details().plans().get(0));
        assertThat(asked).containsExactly("view");
        assertThat(page.getPerson()).isEqualTo(ID.toString());
    }
}
