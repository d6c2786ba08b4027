package org.alongside.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What came in and what went out make the one list of the other. */
class EvidenceChangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 3);

    private static EvidenceChange.Item item(int id) {
        return new EvidenceChange.Item("referral", "R" + id, "P" + id, DAY);
    }

    @Test
    void aRowThatIsInBothIsNoChange() {
        EvidenceChange change = EvidenceChange.between(List.of(item(1), item(2)), List.of(item(2), item(3)));
        assertThat(change.entered()).containsExactly(item(3));
        assertThat(change.left()).containsExactly(item(1));
        assertThat(change.none()).isFalse();
        assertThat(EvidenceChange.between(List.of(item(1)), List.of(item(1))).none())
                .isTrue();
    }

    @Test
    void aRowIsKnownByKindIdPersonAndDay() {
        EvidenceRow row = new EvidenceRow("referral", "R1", "P1", DAY, "late", null, null, null, null, null);
        assertThat(EvidenceChange.Item.of(row)).isEqualTo(item(1));
    }

    @Property
    void theOldListWithWhatCameInAndWithoutWhatWentOutIsTheNewOne(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 8) Integer> before,
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 8) Integer> now) {
        List<EvidenceChange.Item> old =
                before.stream().map(EvidenceChangeTest::item).toList();
        List<EvidenceChange.Item> current =
                now.stream().map(EvidenceChangeTest::item).toList();
        EvidenceChange change = EvidenceChange.between(old, current);
        List<EvidenceChange.Item> made = new ArrayList<>(old);
        change.left().forEach(made::remove);
        made.addAll(change.entered());
        assertThat(made).containsExactlyInAnyOrderElementsOf(current);
        assertThat(change.entered()).noneMatch(change.left()::contains);
    }
}
