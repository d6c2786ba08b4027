package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What goes into a column comes out the same, null too; and what a broken rule says. */
class ColumnsTest {

    private final InstantColumn instants = new InstantColumn();
    private final OptionalUuidColumn uuids = new OptionalUuidColumn();

    @Property
    void anInstantComesBackTheSame(@ForAll @LongRange(min = -2_000_000_000L, max = 4_000_000_000L) long second) {
        Instant instant = Instant.ofEpochSecond(second, 123_456_000);
        OffsetDateTime column = instants.convertToDatabaseColumn(instant);
        assertThat(column.getOffset()).isEqualTo(ZoneOffset.UTC);
        assertThat(instants.convertToEntityAttribute(column)).isEqualTo(instant);
    }

    @Test
    void aMissingValueStaysMissing() {
        assertThat(instants.convertToDatabaseColumn(null)).isNull();
        assertThat(instants.convertToEntityAttribute(null)).isNull();
        assertThat(uuids.convertToDatabaseColumn(null)).isNull();
        assertThat(uuids.convertToEntityAttribute(null)).isNull();
        UUID id = UUID.randomUUID();
        assertThat(uuids.convertToEntityAttribute(uuids.convertToDatabaseColumn(id)))
                .isEqualTo(id);
    }

    @Test
    void aBrokenRuleSaysWhichAndWithWhat() {
        RuleBroken.unless(true, "task.titleMissing");
        assertThatThrownBy(() -> RuleBroken.unless(false, "discharge.reasonMissing", "Davies Road"))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.messageKey()).isEqualTo("discharge.reasonMissing");
                    assertThat(broken.arguments()).isEqualTo(List.of("Davies Road"));
                });
    }
}
