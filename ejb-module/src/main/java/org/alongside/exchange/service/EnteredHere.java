package org.alongside.exchange.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What staff entered in the product is never overwritten by an extract: it stands, and a difference is listed once as a
 * conflict. What an extract changes in demographics that nobody entered here leaves what was there before.
 */
final class EnteredHere {

    private static final String KEPT = """
            case when person_registration.entered <> ''
                  and '%1$s' = any (string_to_array(person_registration.entered, ','))
                 then person_registration.%1$s else excluded.%1$s end""";

    private static final String CONFLICTS = """
            insert into import_conflict (job_id, provider_id, person_id, table_name, row_key, column_name, entered, imported)
            select :job, r.provider_id, r.person_id, '%1$s', %2$s, v.field, v.entered, v.imported
              from good g join %3$s r on %4$s
             cross join lateral (values %5$s) as v (field, entered, imported)
             where g.problem_column is null and g.ordinal = 1 and %6$s and v.entered is distinct from v.imported
               and not exists (select 1 from import_conflict c
                                where c.provider_id = r.provider_id and c.table_name = '%1$s' and c.row_key = %2$s
                                  and c.column_name = v.field and c.imported is not distinct from v.imported
                                  and c.entered is not distinct from v.entered)""";

    private static final String HISTORY = """
            insert into demographic_change (provider_id, person_id, local_id, field, before, after, changed_by, changed_at)
            select r.provider_id, r.person_id, r.local_id, upper(v.field), v.before, v.after, 'an import', now()
              from good g join person_registration r on r.provider_id = g.provider_id and r.local_id = g.local_id
             cross join lateral (values %s) as v (field, before, after)
             where g.problem_column is null and g.ordinal = 1 and v.before <> coalesce(v.after, '')
               and v.field <> all (string_to_array(r.entered, ','))""";

    private static final String[] NAMES = {"family_name", "given_name", "preferred_name"};

    private static final String[] DIRECTORY = {"name", "email", "phone"};

    private static final String LEFT_OUT = """
            insert into import_notice (job_id, notice)
            select :job, 'directory: the ' || v.field || ' of team ' || r.local_id || ' is ' || coalesce(v.imported, 'empty')
                         || ' there; ' || coalesce(v.entered, 'nothing') || ' was set here and stands.'
              from good g join team r on r.provider_id = g.provider_id and r.local_id = g.local_id
             cross join lateral (values %s) as v (field, entered, imported)
             where g.problem_column is null and g.ordinal = 1 and r.entered <> '' and v.entered is distinct from v.imported""";

    private EnteredHere() {}

    /** The demographics in a file of people, by their columns. */
    static Part demographics(Part part, String table, String... columns) {
        for (String column : columns) {
            part.update(column, KEPT.formatted(column));
        }
        String values = values(columns);
        return part.before(CONFLICTS.formatted(
                        table,
                        "r.local_id",
                        "person_registration",
                        "r.provider_id = g.provider_id and r.local_id = g.local_id",
                        values,
                        "r.entered <> '' and v.field = any (string_to_array(r.entered, ','))"))
                .before(HISTORY.formatted(values));
    }

    /** A name that an extract replaces is a former one from then on; those that were known stay. */
    static Part formerNames(Part part) {
        String changed = Arrays.stream(NAMES)
                .map(column ->
                        "person_registration.%1$s <> coalesce(%2$s, '')".formatted(column, KEPT.formatted(column)))
                .collect(Collectors.joining(" or "));
        String before = Arrays.stream(NAMES).map("person_registration."::concat).collect(Collectors.joining(", "));
        String now = Arrays.stream(NAMES).map(KEPT::formatted).collect(Collectors.joining(", "));
        return part.update("former_names", """
                case when excluded.former_names is null and (%s) is not true then person_registration.former_names
                     else names_before(person_registration.former_names, excluded.former_names, array[%s], array[%s]) end""".formatted(changed, before, now));
    }

    /** A GP practice and the day on which it ended. */
    static Part practice(Part part) {
        keep(part, "gp_registration", "entered_by", "end_date", "practice_code");
        return part.before(CONFLICTS.formatted(
                "MHS002GP",
                "r.start_date::text",
                "gp_registration",
                "r.provider_id = g.provider_id and r.person_id = g.person_id and r.start_date = g.start_date",
                values("end_date", "practice_code"),
                "r.entered_by is not null"));
    }

    /** How a team is called and reached: what was set here stands, and the report of the import says what it left out. */
    static Part directory(Part part) {
        for (String column : DIRECTORY) {
            part.update(column, KEPT.replace("person_registration", "team").formatted(column));
        }
        return part.before(LEFT_OUT.formatted(values(DIRECTORY)));
    }

    /** The end of care by a team, and that it did not take a referral. */
    static Part endOfCare(Part part) {
        keep(part, "referral", "ended_by", "discharge_date", "discharge_time");
        keep(part, "referral", "rejected_by", "rejection_date", "rejection_time", "rejection_reason");
        return part.before(ends("MHS101Referral", "referral", "ended_by", "ServDischDate", "discharge_date"))
                .before(ends("MHS101Referral", "referral", "rejected_by", "ReferRejectionDate", "rejection_date"));
    }

    /** When somebody left hospital. */
    static Part leaving(Part part) {
        keep(
                part,
                "hospital_spell",
                "ended_by",
                "discharge_date",
                "discharge_time",
                "discharge_method",
                "discharge_destination");
        return part.before(
                ends("MHS501HospProvSpell", "hospital_spell", "ended_by", "DischDateHospProvSpell", "discharge_date"));
    }

    /** The end of a stay on a ward. */
    static Part endOfWardStay(Part part) {
        keep(part, "ward_stay", "ended_by", "end_date", "end_time");
        return part.before(ends("MHS502WardStay", "ward_stay", "ended_by", "EndDateWardStay", "end_date"));
    }

    /** That somebody is not ready to leave any more. */
    static Part endOfReady(Part part) {
        keep(part, "clinically_ready", "ended_by", "end_date");
        keep(part, "clinically_ready", "entered_by", "delay_reason", "attributable", "filed_under");
        return part.before(CONFLICTS.formatted(
                "MHS518ClinReadyforDischarge",
                "h.local_id || ', ' || r.start_date",
                "clinically_ready",
                "r.spell_id = g.spell_id and r.start_date = g.start_date join hospital_spell h on h.id = r.spell_id",
                "('EndDateClinReadyforDisch', r.end_date::text, g.end_date::text)",
                "r.ended_by is not null"));
    }

    /** That a link worker has stopped; nobody's record, so the end that was entered here stands without a word. */
    static Part endOfLink(Part part) {
        keep(part, "link_worker", "ended_by", "end_date");
        return part;
    }

    private static String ends(String file, String table, String entered, String field, String column) {
        return CONFLICTS.formatted(
                file,
                "r.local_id",
                table,
                "r.provider_id = g.provider_id and r.local_id = g.local_id",
                "('%1$s', r.%2$s::text, g.%2$s::text)".formatted(field, column),
                "r." + entered + " is not null");
    }

    /** Columns that stay as they are where somebody entered them here. */
    private static void keep(Part part, String table, String entered, String... columns) {
        for (String column : columns) {
            part.update(
                    column,
                    "case when %1$s.%2$s is null then excluded.%3$s else %1$s.%3$s end"
                            .formatted(table, entered, column));
        }
    }

    private static String values(String... columns) {
        return Arrays.stream(columns)
                .map(column -> column.toLowerCase(Locale.ROOT))
                .map(column -> "('%1$s', r.%1$s::text, g.%1$s::text)".formatted(column))
                .collect(Collectors.joining(", "));
    }
}
