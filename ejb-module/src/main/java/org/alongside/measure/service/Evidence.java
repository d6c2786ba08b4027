package org.alongside.measure.service;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.measure.Core34Row;
import org.alongside.measure.EvidenceRow;
import org.alongside.measure.MeasurePeriod;
import org.jdbi.v3.core.Handle;

/** The list behind each figure, from the same SQL that counts it. */
final class Evidence {

    private final Handle handle;
    private final UUID provider;
    private final MeasurePeriod period;
    private final String team;

    Evidence(Handle handle, UUID provider, MeasurePeriod period, String team) {
        this.handle = handle;
        this.provider = provider;
        this.period = period;
        this.team = team;
    }

    List<EvidenceRow> rows(Figure figure, boolean excluded) {
        DischargeLetters letters = new DischargeLetters(
                handle, provider, figure.measure().equals("core-34") ? period : period.widened(), team);
        JointMeetings joint = new JointMeetings(handle, provider, period, team);
        Partnership partnership = new Partnership(handle, provider, team);
        return switch (figure) {
            case LETTERS_NUMERATOR, CORE_LETTERS_NUMERATOR ->
                excluded ? letters.outsideNumerator() : letters.numerator();
            case LETTERS_DENOMINATOR, CORE_LETTERS_DENOMINATOR ->
                excluded ? letters.outsideDenominator() : letters.denominator();
            case JOINT_NUMERATOR -> excluded ? joint.outsideNumerator() : joint.numerator();
            case JOINT_DENOMINATOR -> excluded ? joint.outsideDenominator() : joint.denominator();
            case LINK_TEAMS -> partnership.visitRows(period, teams(Core34Row::links), !excluded);
            case MEETING_TEAMS -> partnership.meetingRows(period, teams(Core34Row::meetings), !excluded);
            case RATING_MEDIANS -> excluded ? List.of() : partnership.ratingRows(period);
            default -> throw new IllegalArgumentException(figure + " is a figure by month");
        };
    }

    private List<String> teams(Function<Core34Row, Core34Row.Teams> criterion) {
        Set<String> qualifying = new Core34(handle, provider, period, team)
                .rows().stream()
                        .flatMap(row -> criterion.apply(row).teams().stream())
                        .collect(Collectors.toSet());
        return List.copyOf(qualifying);
    }
}
