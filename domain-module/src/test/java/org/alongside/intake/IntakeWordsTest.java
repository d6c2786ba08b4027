package org.alongside.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.alongside.referral.Referrer;
import org.alongside.shared.RuleBroken;

/** Whatever is written to whoever referred, they read all of it, or it is refused. */
class IntakeWordsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static Intake intake() {
        return new Intake(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    }

    @Property
    void whatIsWrittenIsToldWithoutTheSpaceAroundIt(@ForAll @StringLength(max = 1000) String words) {
        assertThat(intake().accept(words, "Deepa Jones", NOON).words()).isEqualTo(words.strip());
    }

    @Property
    void whatIsTooLongIsRefused(@ForAll @StringLength(min = 1001, max = 1100) String words) {
        Optional<String> refusal = Optional.empty();
        try {
            intake().arrived(words, "Deepa Jones", NOON);
        } catch (RuleBroken e) {
            refusal = Optional.of(e.messageKey());
        }
        assertThat(refusal).contains("intake.tooLong");
    }

    @Property
    void whyAndWhoElseCanHelpAreBothTold(
            @ForAll @NotBlank @StringLength(max = 300) String reason,
            @ForAll @NotBlank @StringLength(max = 300) String alternative) {
        if (reason.isBlank() || alternative.isBlank()) {
            return;
        }
        String told = intake().decline(reason, alternative, PersonTold.WRITTEN, "Deepa Jones", NOON)
                .words();
        assertThat(told).contains(reason.strip(), alternative.strip());
    }

    @Property
    void whoeverReferredIsCalledWhatTheySay(@ForAll @StringLength(max = 200) String name) {
        String title = new Referrer(name, null, null).title();
        assertThat(title).isEqualTo(name.isBlank() ? "whoever referred" : name.strip());
    }
}
