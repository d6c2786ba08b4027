package org.alongside.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.measure.FigureValue;
import org.junit.jupiter.api.Test;

/** A table says what its figures say, each once and under its own name. */
class ReportTableTest {

    @Test
    void aRowForEachTeamAndMonthAndAColumnForEachFigure() {
        ReportTable table = ReportTable.of(List.of(
                new FigureValue("CRTN 2026-10", "numerator", "7"),
                new FigureValue("CRTN 2026-10", "denominator", "9"),
                new FigureValue("CRTS 2026-10", "denominator", "0")));
        assertThat(table.columns()).containsExactly("numerator", "denominator");
        assertThat(table.rows()).containsExactly(List.of("CRTN 2026-10", "7", "9"), List.of("CRTS 2026-10", "", "0"));
    }

    @Test
    void nothingIsAnEmptyTable() {
        assertThat(ReportTable.of(List.of())).isEqualTo(new ReportTable(List.of(), List.of()));
    }

    @Provide
    Arbitrary<List<FigureValue>> figures() {
        Arbitrary<String> names = Arbitraries.of("a", "b", "c", "d");
        return Combinators.combine(names, names, Arbitraries.of("1", "2", "3"))
                .as(FigureValue::new)
                .list()
                .uniqueElements(value -> value.row() + " " + value.name());
    }

    @Property
    void everyFigureIsInItsCellAndNothingElseIs(@ForAll("figures") List<FigureValue> values) {
        ReportTable table = ReportTable.of(values);
        Map<String, String> cells = new HashMap<>();
        for (List<String> row : table.rows()) {
            assertThat(row).hasSize(table.columns().size() + 1);
            for (int i = 0; i < table.columns().size(); i++) {
                if (!row.get(i + 1).isEmpty()) {
                    cells.put(row.get(0) + " " + table.columns().get(i), row.get(i + 1));
                }
            }
        }
        Map<String, String> given = new HashMap<>();
        values.forEach(value -> given.put(value.row() + " " + value.name(), value.value()));
        assertThat(cells).isEqualTo(given);
    }
}
