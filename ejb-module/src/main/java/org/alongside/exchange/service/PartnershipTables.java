package org.alongside.exchange.service;

import static org.alongside.exchange.service.Column.date;
import static org.alongside.exchange.service.Column.text;

import java.util.List;

/** Link workers, their visits, manager meetings and ratings between a crisis team and a community team. */
final class PartnershipTables {

    static final String NO_TEAM = "the team is in neither MHS902ServiceTeamDetails nor the database";

    private PartnershipTables() {}

    static List<ExtractTable> all() {
        return List.of(linkWorkers(), visits(), interfaceMeetings(), ratings());
    }

    /** Identical rows are separate facts: all columns and the ordinal among equals. */
    static String ordinalKey(String columns) {
        String joined = "concat_ws('|', " + columns.replaceAll("s\\.\\w+", "coalesce($0::text, '-')") + ")";
        return joined + " || '#' || row_number() over (partition by " + columns + " order by s.line)";
    }

    private static Part betweenTeams(String target) {
        return Part.into(target)
                .join("team c on c.provider_id = :provider and c.local_id = s.crisisteamlocalid")
                .join("team m on m.provider_id = :provider and m.local_id = s.communityteamlocalid")
                .reject("c.id is null", "CrisisTeamLocalId", NO_TEAM)
                .reject("m.id is null", "CommunityTeamLocalId", NO_TEAM)
                .value("provider_id", ":provider")
                .value("crisis_team_id", "c.id")
                .value("community_team_id", "m.id");
    }

    private static Column crisisTeam() {
        return text("CrisisTeamLocalId").needed();
    }

    private static Column communityTeam() {
        return text("CommunityTeamLocalId").needed();
    }

    private static ExtractTable linkWorkers() {
        return ExtractTable.of(
                "link_workers",
                List.of("CrisisTeamLocalId", "CommunityTeamLocalId", "StartDate"),
                List.of(
                        crisisTeam(),
                        communityTeam(),
                        text("CareProfLocalId").needed(),
                        date("StartDate").needed(),
                        date("EndDate")),
                EnteredHere.endOfLink(betweenTeams("link_worker")
                        .reject("s.enddate < s.startdate", "EndDate", "it ended before it started")
                        .copy("staff_local_id", "CareProfLocalId", "start_date", "StartDate", "end_date", "EndDate")
                        .key("crisis_team_id", "community_team_id", "staff_local_id", "start_date")));
    }

    private static ExtractTable visits() {
        return ExtractTable.of(
                "link_worker_visits",
                List.of("CrisisTeamLocalId", "CommunityTeamLocalId", "VisitDate"),
                List.of(
                        crisisTeam(),
                        communityTeam(),
                        text("CareProfLocalId"),
                        date("VisitDate").needed()),
                betweenTeams("link_worker_visit")
                        .copy("staff_local_id", "CareProfLocalId", "visit_date", "VisitDate")
                        .value(
                                "row_key",
                                ordinalKey("s.crisisteamlocalid, s.communityteamlocalid, s.careproflocalid,"
                                        + " s.visitdate"))
                        .key("crisis_team_id", "row_key"));
    }

    private static ExtractTable interfaceMeetings() {
        return ExtractTable.of(
                "interface_meetings",
                List.of("MeetingId"),
                List.of(
                        text("MeetingId").needed(),
                        crisisTeam(),
                        communityTeam(),
                        date("MeetingDate").needed(),
                        Column.of(ColumnKind.FLAG, "CrisisManagerPresent"),
                        Column.of(ColumnKind.FLAG, "CommunityManagerPresent"),
                        Column.of(ColumnKind.FLAG, "PathwaysReviewed")),
                betweenTeams("interface_meeting")
                        .copy("local_id", "MeetingId", "meeting_date", "MeetingDate")
                        .value("crisis_manager_present", "coalesce(s.crisismanagerpresent, false)")
                        .value("community_manager_present", "coalesce(s.communitymanagerpresent, false)")
                        .value("pathways_reviewed", "coalesce(s.pathwaysreviewed, false)")
                        .key("provider_id", "local_id"));
    }

    private static ExtractTable ratings() {
        return ExtractTable.of(
                "relationship_ratings",
                List.of("CrisisTeamLocalId", "CommunityTeamLocalId", "Source", "RatingDate", "Rating"),
                List.of(
                        crisisTeam(),
                        communityTeam(),
                        text("Source").needed(),
                        date("RatingDate").needed(),
                        Column.of(ColumnKind.INTEGER, "Rating").needed()),
                betweenTeams("relationship_rating")
                        .reject(
                                "not code_in('RATING_SOURCE', s.source, s.ratingdate)",
                                "Source",
                                "is no known source of ratings")
                        .reject("s.rating not between 1 and 5", "Rating", "is not from 1 to 5")
                        .copy("source", "Source", "rating_date", "RatingDate", "rating", "Rating")
                        .value(
                                "row_key",
                                ordinalKey("s.crisisteamlocalid, s.communityteamlocalid, s.source, s.ratingdate,"
                                        + " s.rating"))
                        .key("crisis_team_id", "row_key"));
    }
}
