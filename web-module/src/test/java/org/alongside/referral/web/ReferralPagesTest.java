package org.alongside.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.concern.web.ConcernFixture;
import org.alongside.person.service.PersonBanner;
import org.alongside.person.service.SomeBanner;
import org.alongside.referral.NewReferral;
import org.alongside.referral.Referrer;
import org.alongside.referral.service.ReferralDetails;
import org.alongside.referral.service.ReferralForm;
import org.alongside.referral.service.Referrals;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of referrals. */
class ReferralPagesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final ToldMessages told = new ToldMessages();
    private final BusinessClock clock = new BusinessClock();
    private final List<Object> asked = new ArrayList<>();

    private static final PersonBanner SOMEBODY = SomeBanner.of(ID);

    private final Referrals referrals = new Referrals() {
        @Override
        public ReferralForm form(UUID person) {
            return new ReferralForm(SOMEBODY, List.of(), List.of(), List.of(), List.of(), List.of());
        }

        @Override
        public ReferralDetails view(UUID id) {
            asked.add("view");
            return new ReferralDetails(
                    SOMEBODY,
                    new ReferralDetails.Row(
                            id, ID, "North", TODAY, null, null, null, null, null, null, null, false, null),
                    ConcernFixture.NOTHING);
        }

        @Override
        public UUID take(UUID person, NewReferral taken) {
            asked.add(taken);
            return ID;
        }

        @Override
        public void end(UUID id, LocalDate on) {
            asked.add("end " + on);
        }
    };

    @BeforeEach
    void now() {
        clock.moveTo(Instant.parse("2026-11-25T12:00:00Z"));
    }

    @Test
    void aReferralIsTakenWithWhatIsKnown() {
        ReferralEditPage page = Wiring.wire(ReferralEditPage.class, referrals, clock, told);
        page.setPerson(ID.toString());
        page.load();
        assertThat(page.form().banner()).isEqualTo(SOMEBODY);
        page.getTyped().put("team", ID.toString());
        page.getTyped().put("time", LocalTime.of(9, 0));
        page.getTyped().put("priority", "4");
        page.getTyped().put("words", " He stopped eating. ");
        page.take();
        assertThat(asked)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(new NewReferral(
                        ID,
                        TODAY,
                        LocalTime.of(9, 0),
                        null,
                        "4",
                        null,
                        new Referrer(null, null, null),
                        "He stopped eating."));
        assertThat(told.redirected()).endsWith("/referral/view.xhtml?id=" + ID);
        assertThat(page.getPerson()).isEqualTo(ID.toString());
    }

    @Test
    void itsCareEnds() {
        ReferralViewPage page = Wiring.wire(ReferralViewPage.class, referrals, clock, told);
        page.setId(ID.toString());
        page.load();
        assertThat(page.referral().row().open()).isTrue();
        page.end();
        assertThat(asked).as("read once").containsExactly("view", "end 2026-11-25");
        assertThat(told.texts()).hasSize(1);
        assertThat(told.redirected()).endsWith("/referral/view.xhtml?id=" + page.getId());
    }
}
