package org.alongside.setting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.setting.Clock;
import org.alongside.setting.SettingDifference;
import org.alongside.setting.service.ClockSettings;
import org.alongside.setting.service.SettingFiles;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of the settings. */
class SettingPagesTest {

    private final ToldMessages told = new ToldMessages();
    private final List<Object> asked = new ArrayList<>();

    @Test
    void timesAreSavedTogether() {
        ClockPage page = Wiring.wire(
                ClockPage.class,
                new ClockSettings() {
                    @Override
                    public Map<Clock, Integer> all() {
                        return Map.of(
                                Clock.SEEN_AFTER_CARE, 365,
                                Clock.SEEN_AFTER_REJECTION, 30,
                                Clock.SEEN_AFTER_CONTACT, 365,
                                Clock.SEEN_AFTER_STAY, 28,
                                Clock.COMPLETE_REGISTRATION, 24,
                                Clock.FIRST_ANSWER, 30,
                                Clock.REFERRAL_DECISION, 24);
                    }

                    @Override
                    public void save(Map<Clock, Integer> amounts) {
                        asked.add(amounts);
                    }
                },
                told);
        page.load();
        page.getTyped().put(Clock.COMPLETE_REGISTRATION.name(), 12);
        page.save();
        assertThat(page.clocks()).containsExactly(Clock.values());
        assertThat(asked)
                .containsExactly(Map.of(
                        Clock.SEEN_AFTER_CARE, 365,
                        Clock.SEEN_AFTER_REJECTION, 30,
                        Clock.SEEN_AFTER_CONTACT, 365,
                        Clock.SEEN_AFTER_STAY, 28,
                        Clock.COMPLETE_REGISTRATION, 12,
                        Clock.FIRST_ANSWER, 30,
                        Clock.REFERRAL_DECISION, 24));
    }

    @Test
    void withoutAFileNothingIsCompared() throws IOException {
        ComparePage page = Wiring.wire(
                ComparePage.class,
                new SettingFiles() {
                    @Override
                    public List<SettingDifference> compare(InputStream file) {
                        throw new IllegalStateException("there is nothing to compare");
                    }
                },
                told);
        page.compare();
        assertThat(page.differences()).isNull();
        assertThat(page.getFile()).isNull();
        assertThat(told.texts()).containsExactly("Choose a file of settings");
    }
}
