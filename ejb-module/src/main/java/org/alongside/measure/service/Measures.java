package org.alongside.measure.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.measure.Anchor;
import org.alongside.measure.Core34Row;
import org.alongside.measure.EvidenceChange;
import org.alongside.measure.EvidenceRow;
import org.alongside.measure.FigureValue;
import org.alongside.measure.LetterRow;
import org.alongside.measure.Measure;
import org.alongside.measure.MonthRow;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Measures and the lists behind each of their figures, for supervisors. */
@Stateless
@UseCase
public class Measures {

    private static final String OWN = "select id from own_trust";

    private static final Map<Measure, MonthlyMeasure> BY_MONTH = Stream.of(
                    CrisisResponse.MEASURE,
                    HospitalMeasures.FOLLOW_UP,
                    HospitalMeasures.READY,
                    HospitalMeasures.READMISSION,
                    Caseload.MEASURE)
            .collect(Collectors.toMap(MonthlyMeasure::measure, m -> m));

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.NONE)
    public List<LetterRow> letters(MeasureQuery query) {
        return asked(
                query,
                (handle, provider) -> new DischargeLetters(handle, provider, query.period(), team(query)).rows());
    }

    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.NONE)
    public List<Core34Row> core34(MeasureQuery query) {
        return asked(query, (handle, provider) -> new Core34(handle, provider, query.period(), team(query)).rows());
    }

    /** Every figure of a measure, whichever it is, by the names of its definition. */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.NONE)
    public List<FigureValue> figures(Measure measure, MeasureQuery query) {
        return switch (measure) {
            case CORE_34 ->
                core34(query).stream()
                        .flatMap(row -> FigureValue.of(row).stream())
                        .toList();
            case DISCHARGE_LETTERS ->
                letters(query).stream()
                        .flatMap(row -> FigureValue.of(row).stream())
                        .toList();
            default ->
                monthly(measure, query).stream()
                        .flatMap(row -> FigureValue.of(row).stream())
                        .toList();
        };
    }

    /**
     * The rows of a measure by calendar month, for the whole months that the period touches.
     *
     * @throws NotFound where the measure is not one by month
     */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.NONE)
    public List<MonthRow> monthly(Measure measure, MeasureQuery query) {
        return asked(query, (handle, provider) -> byMonth(measure).rows(handle, provider, query.period(), team(query)));
    }

    /** What makes which score of CORE item 34. */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.NONE)
    public List<Anchor> anchors() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select min_criteria, score, verified from fidelity_anchor where item = '34'")
                .map(ConstructorMapper.of(Anchor.class))
                .list());
    }

    /** Names of the provider's teams by local id; a team that the directory does not name goes by its local id. */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.NONE)
    public Map<String, String> teamNames(MeasureQuery query) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select local_id, name from named_team where provider_id = ?")
                .bind(0, provider(handle, query.provider()))
                .reduceRows(new HashMap<>(), (names, row) -> {
                    names.put(row.getColumn("local_id", String.class), row.getColumn("name", String.class));
                    return names;
                }));
    }

    /**
     * The rows behind one figure.
     *
     * @param excluded what meets the base rule (team and date) and fails a later one, instead of what is counted
     */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.LIST)
    public List<EvidenceRow> evidence(MeasureQuery query, Figure figure, boolean excluded) {
        trail.subject(figure + (excluded ? " excluded " : " ") + query.period());
        return asked(
                query,
                (handle, provider) -> Measure.of(figure.measure())
                        .map(BY_MONTH::get)
                        .map(measure -> measure.evidence(handle, provider, query, figure, excluded))
                        .orElseGet(() ->
                                new Evidence(handle, provider, query.period(), team(query)).rows(figure, excluded)));
    }

    /** What the codes of such rows are called. */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.NONE)
    public EvidenceWords words(MeasureQuery query, Collection<EvidenceChange.Item> items) {
        return asked(query, (handle, provider) -> EvidenceReader.words(handle, provider, items));
    }

    private static MonthlyMeasure byMonth(Measure measure) {
        return Optional.ofNullable(BY_MONTH.get(measure)).orElseThrow(() -> new NotFound("measure by month"));
    }

    private <T> T asked(MeasureQuery query, BiFunction<Handle, UUID, T> measure) {
        return jdbi.withHandle(handle -> {
            UUID provider = provider(handle, query.provider());
            requireTeam(handle, provider, query.team());
            return measure.apply(handle, provider);
        });
    }

    private UUID provider(Handle handle, @Nullable String code) {
        UUID bound = user.provider();
        Optional<UUID> asked = code == null
                ? Optional.ofNullable(bound)
                        .or(() -> handle.createQuery(OWN).mapTo(UUID.class).findOne())
                : handle.createQuery("select id from named_provider where ods_code = ?")
                        .bind(0, code)
                        .mapTo(UUID.class)
                        .findOne();
        return asked.filter(id -> bound == null || bound.equals(id)).orElseThrow(() -> new NotFound("provider"));
    }

    private static void requireTeam(Handle handle, UUID provider, @Nullable String team) {
        if (team != null
                && !handle.createQuery(
                                "select exists (select 1 from named_team where provider_id = ? and local_id = ?)")
                        .bind(0, provider)
                        .bind(1, team)
                        .mapTo(Boolean.class)
                        .one()) {
            throw new NotFound("team");
        }
    }

    private static String team(MeasureQuery query) {
        return query.team() == null ? "" : query.team();
    }
}
