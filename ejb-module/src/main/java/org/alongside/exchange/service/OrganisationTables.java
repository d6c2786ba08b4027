package org.alongside.exchange.service;

import static org.alongside.exchange.service.Column.text;

import java.util.List;
import org.alongside.organisation.TeamDetails;

/** Teams, staff and wards of the national data set, and the names and addresses that it lacks. */
final class OrganisationTables {

    private static final String[] CONTACT_DETAILS = {"name", "Name", "email", "Email", "phone", "Phone"};

    private OrganisationTables() {}

    static List<ExtractTable> all() {
        return List.of(teams(), staff(), wards(), directory());
    }

    private static ExtractTable teams() {
        return ExtractTable.of(
                "MHS902ServiceTeamDetails",
                List.of("CareProfTeamLocalId"),
                List.of(
                        text("CareProfTeamLocalId", "CareProfTeamLocalID").needed(),
                        text("ServTeamTypeMH", "ServTeamType"),
                        text("ServTeamIntAgeGroup")),
                Part.into("team")
                        .value("provider_id", ":provider")
                        .copy("local_id", "CareProfTeamLocalId")
                        .copy("type_code", "ServTeamTypeMH", "age_group", "ServTeamIntAgeGroup")
                        .key("provider_id", "local_id")
                        .after(TYPE_BEFORE_LATER)
                        .after(TYPE_NOW));
    }

    /** A type that already holds after this extract's period goes on holding from the day after it. */
    private static final String TYPE_BEFORE_LATER = """
            insert into team_type (team_id, code, valid_from)
            select t.id, team_type_on(t.id, cast(:period_end as date) + 1), cast(:period_end as date) + 1
              from good g join team t on t.provider_id = g.provider_id and t.local_id = g.local_id
             where g.ordinal = 1 and g.type_code is not null
               and team_type_on(t.id, cast(:period_end as date) + 1) is not null
               and team_type_on(t.id, cast(:period_start as date)) <> g.type_code
               and exists (select 1 from team_type l where l.team_id = t.id and l.valid_from > cast(:period_start as date))
            on conflict do nothing""";

    private static final String TYPE_NOW = """
            insert into team_type (team_id, code, valid_from)
            select t.id, g.type_code,
                   case when exists (select 1 from team_type o where o.team_id = t.id)
                        then cast(:period_start as date) else date '0001-01-01' end
              from good g join team t on t.provider_id = g.provider_id and t.local_id = g.local_id
             where g.ordinal = 1 and g.type_code is not null
               and team_type_on(t.id, cast(:period_start as date)) is distinct from g.type_code
            on conflict (team_id, valid_from) do update set code = excluded.code""";

    private static ExtractTable staff() {
        return ExtractTable.of(
                "MHS901StaffDetails",
                List.of("CareProfLocalId"),
                List.of(text("CareProfLocalId", "CareProfLocalID").needed(), text("CareProfStaffGpMH")),
                Part.into("staff")
                        .value("provider_id", ":provider")
                        .copy("local_id", "CareProfLocalId", "staff_group", "CareProfStaffGpMH")
                        .key("provider_id", "local_id"));
    }

    private static ExtractTable wards() {
        return ExtractTable.of(
                "MHS903WardDetails",
                List.of("WardCode"),
                List.of(
                        text("WardCode", "UniqWardCode").needed(),
                        text("SiteIDOfWard"),
                        text("WardType"),
                        text("WardIntendedSex"),
                        text("WardIntendedClinCareMH"),
                        text("WardAge")),
                Part.into("ward")
                        .value("provider_id", ":provider")
                        .copy("local_id", "WardCode", "site", "SiteIDOfWard", "ward_type", "WardType")
                        .copy("intended_sex", "WardIntendedSex", "intended_care", "WardIntendedClinCareMH")
                        .copy("age", "WardAge")
                        .key("provider_id", "local_id"));
    }

    private static ExtractTable directory() {
        return ExtractTable.of(
                "directory",
                List.of("LocalId", "Kind"),
                List.of(
                        text("Kind").needed(),
                        text("LocalId").needed(),
                        text("OdsCode"),
                        text("Name"),
                        Column.of(ColumnKind.EMAIL, "Email"),
                        text("Phone"),
                        text("TeamLocalId"),
                        text("DutyRole")),
                EnteredHere.directory(entry("team", "s.kind = 'TEAM'")),
                staffEntry(),
                entry("ward", "s.kind = 'WARD'"),
                entry("agency", "coalesce(s.kind, '') not in ('TEAM', 'STAFF', 'WARD')")
                        .reject(
                                "s.kind not in ('PRACTICE', 'ORGANISATION')",
                                "Kind",
                                "is none of TEAM, STAFF, WARD, PRACTICE and ORGANISATION")
                        .copy("kind", "Kind", "ods_code", "OdsCode")
                        .key("provider_id", "kind", "local_id"));
    }

    private static Part entry(String target, String filter) {
        return Part.into(target)
                .where(filter)
                .reject("s.phone !~ '^" + TeamDetails.PHONE + "$'", "Phone", "is not a telephone number")
                .value("provider_id", ":provider")
                .copy("local_id", "LocalId")
                .copy(CONTACT_DETAILS)
                .key("provider_id", "local_id");
    }

    private static Part staffEntry() {
        return entry("staff", "s.kind = 'STAFF'")
                .join("team t on t.provider_id = :provider and t.local_id = s.teamlocalid")
                .reject(
                        "s.teamlocalid is not null and t.id is null",
                        "TeamLocalId",
                        "the team is in neither the extract nor the database")
                .reject(
                        "s.dutyrole is not null and not code_in('DUTY_ROLE', s.dutyrole, context_today())",
                        "DutyRole",
                        "is none of the duty roles of this installation")
                .value("team_id", "t.id")
                .copy("duty_role", "DutyRole");
    }
}
