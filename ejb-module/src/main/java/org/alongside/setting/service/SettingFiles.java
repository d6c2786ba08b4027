package org.alongside.setting.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
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
            select kind, key, field, value from organisation_setting
            union all
            select 'CLOCK', c.code, 'amount', c.amount::text from clock c""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Instance<SettingSource> above;

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
        List<SettingLine> lines = new ArrayList<>(jdbi.withHandle(handle -> handle.createQuery(LINES)
                .map(ConstructorMapper.of(SettingLine.class))
                .list()));
        above.stream().map(SettingSource::lines).forEach(lines::addAll);
        return lines.stream().sorted().toList();
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
