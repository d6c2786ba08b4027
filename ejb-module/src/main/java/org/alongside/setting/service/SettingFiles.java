package org.alongside.setting.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.alongside.audit.AuditKind;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.setting.SettingDifference;
import org.alongside.setting.SettingLine;
import org.alongside.shared.RuleBroken;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Everything that is set, as the lines of one file; and a file of another system, or of another day, compared with it. */
@Stateless
@UseCase
public class SettingFiles {

    public static final List<String> HEADER = List.of("Kind", "Key", "Field", "Value");

    private static final int MOST_LINES = 20_000;

    /** A value that a spreadsheet would run stands behind an apostrophe in the file. */
    private static final String GUARDED = "^'(?=[=+@\\-\\t\\r])";

    private static final String LINES = """
            select 'TEAM' as kind, t.local_id as key, f.field, f.value
              from team t cross join lateral (values ('name', t.name), ('email', t.email), ('phone', t.phone)) as f (field, value)
             where t.provider_id = (select id from own_trust) and f.value is not null
            union all
            select 'TEAM', t.local_id, 'type from ' || case when y.valid_from = '0001-01-01' then 'the beginning' else y.valid_from::text end, y.code
              from team_type y join team t on t.id = y.team_id where t.provider_id = (select id from own_trust)
            union all
            select 'CLOCK', c.code, 'amount', c.amount::text from clock c
            union all
            select 'TRIAGE', c.code, 'minutes from ' || case when c.valid_from = '1900-01-01' then 'the beginning' else c.valid_from::text end,
                   coalesce(c.minutes::text, 'no time') from triage_category c
            union all
            select 'LIST', s.name, s.code || ' from ' || case when s.valid_from = '1900-01-01' then 'the beginning' else s.valid_from::text end,
                   coalesce('until ' || s.valid_to, 'goes on') from code_set s
            union all
            select 'WORDS', l.list, l.code, l.label from code_label l""";

    @Inject
    private Jdbi jdbi;

    /** In the order of the file. */
    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.EXPORT)
    public List<SettingLine> lines() {
        return read();
    }

    /** @throws RuleBroken where it is no file of settings */
    @Access(value = Permission.MANAGE_SETTINGS, audit = AuditKind.NONE)
    public List<SettingDifference> compare(InputStream file) {
        return SettingDifference.between(read(), parsed(file));
    }

    private List<SettingLine> read() {
        return jdbi.withHandle(
                handle -> handle.createQuery(LINES).map(ConstructorMapper.of(SettingLine.class)).list().stream()
                        .sorted()
                        .toList());
    }

    private static List<SettingLine> parsed(InputStream file) {
        List<SettingLine> lines = new ArrayList<>();
        try (CSVParser csv = CSVParser.parse(new InputStreamReader(file, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            var records = csv.iterator();
            RuleBroken.unless(records.hasNext() && records.next().toList().equals(HEADER), "setting.notAFile");
            while (records.hasNext()) {
                CSVRecord next = records.next();
                RuleBroken.unless(next.size() == HEADER.size() && lines.size() < MOST_LINES, "setting.notAFile");
                lines.add(new SettingLine(
                        next.get(0), next.get(1), next.get(2), next.get(3).replaceFirst(GUARDED, "")));
            }
        } catch (UncheckedIOException | IllegalStateException | IOException e) {
            throw new RuleBroken("setting.notAFile");
        }
        return lines;
    }
}
