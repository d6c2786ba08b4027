package org.alongside.measure.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.measure.EvidenceChange;
import org.alongside.measure.FigureValue;
import org.alongside.measure.Measure;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.SignedPeriod;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Periods that a supervisor has signed, with their figures and lists then, and what has changed in them since. */
@Stateless
@UseCase
public class SignedPeriods {

    private static final String COLUMNS =
            "select id, measure, from_date, to_date, note, signed_by, signed_at from signed_period";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Measures measures;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** The newest first. */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.NONE)
    public List<SignedRow> list() {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + " order by signed_at desc, id")
                .map(ConstructorMapper.of(SignedRow.class))
                .list());
    }

    /** @return the id of the signed period */
    @Access(value = Permission.SIGN_PERIOD, audit = AuditKind.CHANGE)
    public UUID sign(Measure measure, MeasurePeriod wanted, String note) {
        SignedPeriod signed = SignedPeriod.of(measure, wanted, note, clock.today());
        UUID id = UUID.randomUUID();
        trail.subject(measure.id() + " " + signed.period());
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "insert into signed_period (id, provider_id, measure, from_date, to_date, note, signed_by, account_id, signed_at)"
                                    + " values (:id, :provider, :measure, :from, :to, :note, :by, :account, :at)")
                    .bind("id", id)
                    .bind("provider", user.provider())
                    .bind("measure", measure.name())
                    .bind("from", signed.period().from())
                    .bind("to", signed.period().to())
                    .bind("note", signed.note())
                    .bind("by", user.displayName())
                    .bind("account", user.account())
                    .bind("at", clock.instant())
                    .execute();
            keepFigures(handle, id, figures(measure, signed.period()));
            figuresWithLists(measure)
                    .forEach(figure -> keepList(handle, id, figure, evidence(figure, signed.period())));
        });
        return id;
    }

    /** A signed period beside the same figures and lists as they are now. */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.LIST)
    public SignedDetails view(UUID id) {
        return jdbi.withHandle(handle -> {
            SignedRow signed = handle.createQuery(COLUMNS + " where id = ?")
                    .bind(0, id)
                    .map(ConstructorMapper.of(SignedRow.class))
                    .findOne()
                    .orElseThrow(() -> new NotFound("signed period"));
            trail.subject(signed.measure().id() + " " + signed.period() + " signed " + signed.signedAt());
            List<FigureValue> then = handle.createQuery(
                            "select row_name as row, figure as name, value from signed_figure where period_id = ?")
                    .bind(0, id)
                    .map(ConstructorMapper.of(FigureValue.class))
                    .list();
            List<SignedDetails.ListChange> lists = new ArrayList<>();
            for (Figure figure : figuresWithLists(signed.measure())) {
                EvidenceChange change =
                        EvidenceChange.between(kept(handle, id, figure), evidence(figure, signed.period()));
                if (!change.none()) {
                    lists.add(new SignedDetails.ListChange(figure, change));
                }
            }
            return SignedDetails.of(signed, then, figures(signed.measure(), signed.period()), lists);
        });
    }

    /** What came into the list behind a figure since the month before, and what went out of it. */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.LIST)
    public EvidenceChange sinceTheMonthBefore(MeasureQuery query, Figure figure) {
        MeasurePeriod now = query.period().widened();
        MeasurePeriod before =
                new MeasurePeriod(now.from().minusMonths(1), now.from().minusDays(1));
        trail.subject(figure + " since " + before);
        return EvidenceChange.between(items(query, figure, before), items(query, figure, now));
    }

    private List<EvidenceChange.Item> items(MeasureQuery query, Figure figure, MeasurePeriod period) {
        return measures.evidence(new MeasureQuery(period, query.team(), query.provider()), figure, false).stream()
                .map(EvidenceChange.Item::of)
                .toList();
    }

    private static List<Figure> figuresWithLists(Measure measure) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.measure().equals(measure.id()))
                .toList();
    }

    private List<FigureValue> figures(Measure measure, MeasurePeriod period) {
        return measures.figures(measure, new MeasureQuery(period, null, null));
    }

    private List<EvidenceChange.Item> evidence(Figure figure, MeasurePeriod period) {
        return items(new MeasureQuery(period, null, null), figure, period);
    }

    private void keepFigures(Handle handle, UUID id, List<FigureValue> values) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into signed_figure (period_id, provider_id, row_name, figure, value) values (?, ?, ?, ?, ?)");
        values.forEach(value -> batch.add(id, user.provider(), value.row(), value.name(), value.value()));
        if (!values.isEmpty()) {
            batch.execute();
        }
    }

    private void keepList(Handle handle, UUID id, Figure figure, List<EvidenceChange.Item> items) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into signed_evidence (period_id, provider_id, figure, kind, item, person, on_date)"
                        + " values (?, ?, ?, ?, ?, ?, ?)");
        items.forEach(item ->
                batch.add(id, user.provider(), figure.name(), item.kind(), item.id(), item.person(), item.date()));
        if (!items.isEmpty()) {
            batch.execute();
        }
    }

    private static List<EvidenceChange.Item> kept(Handle handle, UUID id, Figure figure) {
        return handle.createQuery("select kind, item as id, person, on_date as date from signed_evidence"
                        + " where period_id = ? and figure = ?")
                .bind(0, id)
                .bind(1, figure.name())
                .map(ConstructorMapper.of(EvidenceChange.Item.class))
                .list();
    }

    /** A signed period in the list of them. */
    public record SignedRow(
            UUID id,
            Measure measure,
            LocalDate fromDate,
            LocalDate toDate,
            String note,
            String signedBy,
            Instant signedAt) {

        public MeasurePeriod period() {
            return new MeasurePeriod(fromDate, toDate);
        }
    }
}
