package org.alongside.response.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.response.TriageCategory;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The codes of the trust's triage scale with their times, each from a day on. Clocks that run already keep theirs. */
@Stateless
@UseCase
public class TriageSettings {

    private static final String ALL =
            "select code, valid_from, minutes, priority from triage_category order by code, valid_from";

    private static final String SET = """
            insert into triage_category (code, valid_from, minutes, priority, set_by)
            values (:code, :from, :minutes, (select c.priority from triage_on(:from) c where c.code = :code), :by)
            on conflict (code, valid_from) do update set minutes = excluded.minutes, set_by = excluded.set_by""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.NONE)
    public List<TriageCategory> all() {
        return jdbi.withHandle(handle -> handle.createQuery(ALL)
                .map(ConstructorMapper.of(TriageCategory.class))
                .list());
    }

    /** @param minutes null for a category without a clock */
    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.CHANGE)
    public void set(String code, LocalDate from, @Nullable Integer minutes) {
        TriageCategory category = new TriageCategory(code, from, minutes, null);
        RuleBroken.unless(!from.isBefore(clock.today()), "response.fromInThePast");
        jdbi.useHandle(handle -> handle.createUpdate(SET)
                .bindMethods(category)
                .bind("from", from)
                .bind("by", user.displayName())
                .execute());
        trail.subject("triage category " + category.code() + " from " + from + ": " + minutes + " minutes");
    }
}
