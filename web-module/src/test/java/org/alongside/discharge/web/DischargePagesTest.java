package org.alongside.discharge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.concern.web.ConcernFixture;
import org.alongside.discharge.SummaryState;
import org.alongside.discharge.SummaryText;
import org.alongside.discharge.service.CareDetails;
import org.alongside.discharge.service.EndingCare;
import org.alongside.discharge.service.EndingRow;
import org.alongside.discharge.service.Signing;
import org.alongside.discharge.service.Summaries;
import org.alongside.discharge.service.SummaryDetails;
import org.alongside.discharge.service.SummaryVersion;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.EditClash;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Show;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of ending care: what they ask their services for and where they lead. */
class DischargePagesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final SummaryText TEXT = new SummaryText("Mine", "Why", "Visits", "Plan", "Bloods", "Ring");

    private final ToldMessages told = new ToldMessages();
    private final Messages messages = told;
    private final List<String> asked = new ArrayList<>();

    private static PersonBanner banner() {
        return new PersonBanner(
                UUID.randomUUID(),
                "P1",
                "Testcase",
                "Amina",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static SummaryDetails summary(SummaryState state, int version) {
        return new SummaryDetails(
                ID,
                UUID.randomUUID(),
                banner(),
                "North",
                LocalDate.of(2026, 11, 12),
                null,
                state,
                TEXT,
                "Deepa Jones",
                Instant.EPOCH,
                null,
                null,
                version,
                List.of());
    }

    private class SummariesOfTest extends Summaries {
        private SummaryState state = SummaryState.DRAFT;
        private String stored = TEXT.plan();

        @Override
        public SummaryDetails edit(UUID id) {
            return summary(state, 3);
        }

        @Override
        public void save(UUID id, SummaryText base, SummaryText typed) {
            asked.add("save " + base.plan() + " to " + typed.plan());
            if (!base.plan().equals(stored)) {
                throw new EditClash(
                        "Sam Okoro",
                        Instant.EPOCH,
                        List.of(new EditClash.Field("PLAN", "Discharge plan", typed.plan(), stored)));
            }
            stored = typed.plan();
        }

        @Override
        public void requirePrintable(UUID id) {
            RuleBroken.unless(!stored.contains("\u2603"), "discharge.cannotBePrinted", "Discharge plan", "a snowman");
        }

        @Override
        public void exclude(UUID id, UUID recipient, String why) {
            asked.add("exclude " + why);
        }

        @Override
        public void add(UUID id, UUID team, String why) {
            asked.add("add " + why);
        }

        @Override
        public void include(UUID id, UUID recipient) {
            asked.add("include");
        }

        @Override
        public UUID begin(UUID referral) {
            asked.add("begin");
            return ID;
        }
    }

    private DischargeEditPage editing(SummariesOfTest summaries) {
        BusinessClock clock = new BusinessClock();
        DischargeEditPage page = Wiring.wire(DischargeEditPage.class, summaries, new Show(clock), told);
        page.setId(ID.toString());
        page.load();
        return page;
    }

    @Test
    void writingGoesOnFromWhatWasSavedLast() {
        DischargeEditPage page = editing(new SummariesOfTest());
        page.getForm().setPlan("First\r\nsecond line");
        page.save();
        page.getForm().setPlan("Third");
        page.preview();
        assertThat(asked).containsExactly("save Plan to First\nsecond line", "save First\nsecond line to Third");
        assertThat(page.getSaved()).startsWith("Saved ");
        assertThat(told.redirected()).isEqualTo("/discharge/summary.xhtml?id=" + ID);
    }

    @Test
    void whatCannotBePrintedIsSaidWhereItIsWritten() {
        SummariesOfTest summaries = new SummariesOfTest();
        DischargeEditPage page = editing(summaries);
        page.getForm().setPlan("A \u2603");
        assertThatThrownBy(page::preview).hasMessageContaining("discharge.cannotBePrinted");
        assertThat(summaries.stored).as("and nothing of it is lost").isEqualTo("A \u2603");
        assertThat(told.redirected()).isNull();
    }

    @Test
    void savingWhileTypingDecidesNothingAndAClickDoes() {
        SummariesOfTest summaries = new SummariesOfTest();
        DischargeEditPage page = editing(summaries);
        summaries.stored = "Theirs";
        page.getForm().setPlan("Mine");
        page.save();
        assertThat(page.getClash().isThere()).isTrue();
        assertThat(page.getSaved()).startsWith("Not saved");
        page.getClash().getChoices().put("PLAN", "theirs");
        page.save();
        assertThat(summaries.stored).isEqualTo("Theirs");
        assertThat(page.getClash().getChoices())
                .as("what was chosen stays chosen")
                .containsEntry("PLAN", "theirs");
        page.getClash().getChoices().put("PLAN", "mine");
        page.preview();
        assertThat(summaries.stored).isEqualTo("Mine");
        assertThat(page.getClash().isThere()).isFalse();
        assertThat(told.redirected()).isEqualTo("/discharge/summary.xhtml?id=" + ID);
    }

    @Test
    void withoutADecisionNoRecipientIsChanged() {
        SummariesOfTest summaries = new SummariesOfTest() {
            @Override
            public void save(UUID id, SummaryText base, SummaryText typed) {
                throw new EditClash("Sam Okoro", Instant.EPOCH, List.of());
            }
        };
        DischargeEditPage page = editing(summaries);
        page.include(UUID.randomUUID().toString());
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsSignedIsShownAndNotEdited() {
        SummariesOfTest summaries = new SummariesOfTest();
        summaries.state = SummaryState.SIGNED;
        editing(summaries);
        assertThat(told.redirected()).isEqualTo("/discharge/summary.xhtml?id=" + ID);
    }

    @Test
    void choosingRecipientsSavesTheTextFirst() {
        DischargeEditPage page = editing(new SummariesOfTest());
        page.getChoice().setRecipient(UUID.randomUUID().toString());
        page.getChoice().setReason("Asked for it");
        page.exclude();
        page.getChoice().setTeam(UUID.randomUUID().toString());
        page.getChoice().setTeamReason(null);
        page.add();
        page.include(UUID.randomUUID().toString());
        assertThat(asked)
                .containsExactly(
                        "save Plan to Plan",
                        "exclude Asked for it",
                        "save Plan to Plan",
                        "add ",
                        "save Plan to Plan",
                        "include");
        page.getChoice().setRecipient("nonsense");
        assertThatThrownBy(page::exclude).isInstanceOf(NotFound.class);
    }

    @Test
    void theFormHoldsEveryPartOfTheText() {
        SummaryForm form = new SummaryForm();
        form.read(TEXT);
        assertThat(form.text()).isEqualTo(TEXT);
        form.setOwnWords(null);
        form.setReason("R");
        form.setTreatment("T");
        form.setGpActions("G");
        form.setCrisisHelp("H");
        assertThat(form.text()).isEqualTo(new SummaryText("", "R", "T", "Plan", "G", "H"));
        assertThat(List.of(
                        form.getOwnWords(),
                        form.getReason(),
                        form.getTreatment(),
                        form.getPlan(),
                        form.getGpActions(),
                        form.getCrisisHelp()))
                .containsExactly("", "R", "T", "Plan", "G", "H");
    }

    private DischargeViewPage viewing() {
        DischargeViewPage page = Wiring.wire(
                DischargeViewPage.class,
                messages,
                new SummariesOfTest(),
                new EndingCare() {
                    @Override
                    public void endCare(UUID referral, LocalDate on) {
                        asked.add("end " + on);
                    }
                },
                new Signing() {
                    @Override
                    public CareDetails care(UUID referral) {
                        asked.add("care");
                        return new CareDetails(
                                referral,
                                banner(),
                                "North",
                                LocalDate.of(2026, 11, 12),
                                null,
                                null,
                                ConcernFixture.NOTHING,
                                List.of());
                    }
                });
        page.setReferral(ID.toString());
        page.load();
        return page;
    }

    @Test
    void endingCareNeedsADayAndThenShowsWhatIsToDo() {
        DischargeViewPage page = viewing();
        page.endCare();
        assertThat(told.texts()).containsExactly("Enter the day on which crisis care ended");
        page.setEndedOn(LocalDate.of(2026, 11, 22));
        page.endCare();
        assertThat(asked).containsExactly("care", "end 2026-11-22");
        assertThat(told.redirected()).isEqualTo("/discharge/view.xhtml?referral=" + ID);
        page.write();
        assertThat(told.redirected()).isEqualTo("/discharge/edit.xhtml?id=" + ID);
        assertThat(page.care().hasDraft()).isFalse();
        assertThat(page.care().deadline()).isNull();
    }

    private SummaryPage showing() {
        return Wiring.wire(SummaryPage.class, messages, new Signing() {
            @Override
            public SummaryDetails view(UUID id) {
                return summary(SummaryState.DRAFT, 7);
            }

            @Override
            public SummaryDetails sentTo(UUID recipient) {
                asked.add("sent to");
                return summary(SummaryState.SIGNED, 8);
            }

            @Override
            public void sign(SummaryVersion seen) {
                asked.add("sign " + seen.version());
            }
        });
    }

    @Test
    void signingSignsWhatWasRead() {
        SummaryPage page = showing();
        page.setId(ID.toString());
        page.load();
        page.sign();
        assertThat(asked).containsExactly("sign 7");
        assertThat(told.redirected()).isEqualTo("/discharge/summary.xhtml?id=" + ID);
    }

    @Test
    void aRecipientOpensWhatItWasSent() {
        SummaryPage page = showing();
        page.setRecipient(UUID.randomUUID().toString());
        page.load();
        assertThat(page.getId()).isEqualTo(ID.toString());
        assertThat(page.summary().draft()).isFalse();
        assertThat(asked).containsExactly("sent to");
    }

    private DischargeListPage list(String sort) {
        DischargeListPage page = Wiring.wire(DischargeListPage.class, messages, new EndingCare() {
            @Override
            public List<EndingRow> list(boolean all, Order order) {
                asked.add(order + (all ? " all" : ""));
                return List.of();
            }
        });
        page.setSort(sort);
        return page;
    }

    @Test
    void theListIsSortedByKnownColumnsOnly() {
        for (EndingCare.Order order : EndingCare.Order.values()) {
            String name = order.name().toLowerCase(java.util.Locale.ROOT);
            DischargeListPage page = list(name);
            page.load();
            assertThat(page.sorted(name)).isEqualTo("ascending");
        }
        assertThat(asked).containsExactly("DUE", "NAME", "TEAM", "OWNER");
        assertThat(told.texts()).isEmpty();
        DischargeListPage page = list("evil; drop table referral");
        page.setSince("all");
        page.load();
        assertThat(asked.get(4)).isEqualTo("DUE all");
        assertThat(told.texts()).containsExactly("The list cannot be sorted by that. What is due first comes first.");
        assertThat(page.by("name")).isEqualTo("sort=name&since=all");
        assertThat(page.sorted("name")).isEqualTo("none");
    }
}
