package org.alongside.organisation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.Choice;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The code lists: which codes a list of the measures has from when to when, and in which words pages show a code. A code
 * is never taken out of the past; it ends.
 */
@Stateless
@UseCase
public class CodeSets {

    private static final int LONGEST = 80;

    private static final String ENTRIES = """
            select code, nullif(valid_from, date '1900-01-01') as valid_from, valid_to from code_set
             where name = ? order by code, valid_from""";

    private static final String ADD = """
            insert into code_set (name, code, valid_from) select :list, :code, :from
             where not exists (select 1 from code_set where name = :list and code = :code
                                  and coalesce(valid_to, 'infinity') >= :from)
            on conflict do nothing""";

    private static final String END = """
            update code_set set valid_to = :day where name = :list and code = :code and valid_to is null and valid_from <= :day""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Trail trail;

    /** Lists of codes that measures count by. */
    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.NONE)
    public List<String> sets() {
        return names("select distinct name from code_set order by name");
    }

    /** Lists whose codes pages show in words. */
    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.NONE)
    public List<String> words() {
        return names("select distinct list from code_label order by list");
    }

    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.NONE)
    public List<CodeSetEntry> entries(String set) {
        return jdbi.withHandle(handle -> handle.createQuery(ENTRIES)
                .bind(0, set)
                .map(ConstructorMapper.of(CodeSetEntry.class))
                .list());
    }

    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.NONE)
    public List<Choice> labels(String list) {
        return jdbi.withHandle(handle -> CodeLists.of(handle, list));
    }

    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.CHANGE)
    public void add(String set, String code, LocalDate from) {
        known(sets(), set);
        RuleBroken.unless(code.matches("[A-Za-z0-9_]{1,30}"), "organisation.badCode");
        trail.subject("list " + set + ": " + code + " from " + from);
        RuleBroken.unless(change(ADD, set, code, "from", from) == 1, "organisation.codeThere", code);
    }

    /** @param lastDay on which it is still in the list */
    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.CHANGE)
    public void end(String set, String code, LocalDate lastDay) {
        trail.subject("list " + set + ": " + code + " until " + lastDay);
        RuleBroken.unless(change(END, set, code, "day", lastDay) == 1, "organisation.codeNotThere", code);
    }

    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.CHANGE)
    public void say(String list, String code, String words) {
        known(words(), list);
        String label = words.strip();
        RuleBroken.unless(!label.isEmpty() && label.length() <= LONGEST, "organisation.wordsMissing");
        RuleBroken.unless(code.matches("[A-Za-z0-9_]{1,30}"), "organisation.badCode");
        trail.subject("words of " + list + " " + code);
        jdbi.useHandle(handle -> handle.execute(
                "insert into code_label (list, code, label) values (?, ?, ?)"
                        + " on conflict (list, code) do update set label = excluded.label",
                list,
                code,
                label));
    }

    private int change(String sql, String set, String code, String name, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createUpdate(sql)
                .bind("list", set)
                .bind("code", code)
                .bind(name, day)
                .execute());
    }

    private static void known(List<String> lists, String list) {
        if (!lists.contains(list)) {
            throw new NotFound("list");
        }
    }

    private List<String> names(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
