package org.alongside.exchange.service;

import static org.alongside.exchange.service.Column.date;
import static org.alongside.exchange.service.Column.text;
import static org.alongside.exchange.service.Column.time;

import java.util.List;

/** Contacts, indirect activity and meetings of the crisis and the community team about one person. */
final class ContactTables {

    private ContactTables() {}

    static List<ExtractTable> all() {
        return List.of(contacts(), indirectActivity(), jointMeetings());
    }

    private static ExtractTable contacts() {
        return ExtractTable.of(
                "MHS201CareContact",
                List.of("CareContactId"),
                List.of(
                        text("CareContactId", "CareContactID").needed(),
                        ReferralTables.referralId(),
                        date("CareContDate").needed(),
                        time("CareContTime"),
                        text("CareProfTeamLocalId", "CareProfTeamLocalID"),
                        Column.of(ColumnKind.INTEGER, "ClinContDurOfCareCont"),
                        text("CareContSubj"),
                        text("ConsMechanismMH"),
                        text("ActLocTypeCode"),
                        text("AttendStatus", "AttendOrDNACode")),
                Twins.none(contactPart("care_contact"), "carecontactid"),
                Twins.only(contactPart("care_contact_twin"), "carecontactid"));
    }

    private static Part contactPart(String target) {
        return ReferralTables.onReferral(target)
                // seen, or seen though late: what is planned or called off may be to come
                .reject(
                        "s.carecontdate > " + PersonTables.LATEST
                                + " and code_in('ATTENDED', s.attendstatus, s.carecontdate)",
                        "CareContDate",
                        PersonTables.IN_FUTURE)
                .copy("local_id", "CareContactId", "contact_date", "CareContDate")
                .copy("contact_time", "CareContTime", "team_local_id", "CareProfTeamLocalId")
                .copy("duration", "ClinContDurOfCareCont", "subject", "CareContSubj")
                .copy("mechanism", "ConsMechanismMH", "location", "ActLocTypeCode")
                .copy("attendance", "AttendStatus")
                .key("provider_id", "local_id");
    }

    private static ExtractTable indirectActivity() {
        return ExtractTable.of(
                "MHS204IndirectActivity",
                List.of("ServiceRequestId", "IndirectActDate"),
                List.of(
                        ReferralTables.referralId(),
                        date("IndirectActDate").needed(),
                        time("IndirectActTime"),
                        Column.of(ColumnKind.INTEGER, "DurationIndirectAct"),
                        text("CareProfLocalId", "CareProfLocalID")),
                ReferralTables.onReferral("indirect_activity")
                        .value(
                                "row_key",
                                PartnershipTables.ordinalKey("s.servicerequestid, s.indirectactdate, s.indirectacttime,"
                                        + " s.durationindirectact, s.careproflocalid"))
                        .copy("activity_date", "IndirectActDate", "activity_time", "IndirectActTime")
                        .copy("duration", "DurationIndirectAct", "staff_local_id", "CareProfLocalId")
                        .key("referral_id", "row_key"));
    }

    private static List<Column> jointMeetingColumns() {
        return List.of(
                text("MeetingId").needed(),
                text("LocalPatientId").needed(),
                text("CrisisServiceRequestId").needed(),
                text("CommunityTeamLocalId").needed(),
                date("MeetingDate").needed(),
                time("MeetingTime"),
                text("MeetingType").needed(),
                Column.of(ColumnKind.FLAG, "ServiceUserPresent"));
    }

    private static ExtractTable jointMeetings() {
        return ExtractTable.of(
                "joint_meetings",
                List.of("MeetingId"),
                jointMeetingColumns(),
                Twins.none(meetingPart("joint_meeting"), "meetingid"),
                Twins.only(meetingPart("joint_meeting_twin"), "meetingid"));
    }

    private static Part meetingPart(String target) {
        return PersonTables.aboutPerson(target)
                .join("referral_filed r on r.provider_id = :provider and r.local_id = s.crisisservicerequestid")
                .join("team t on t.provider_id = :provider and t.local_id = s.communityteamlocalid")
                .reject(
                        "r.referral_id is null",
                        "CrisisServiceRequestId",
                        "the referral is in neither the extract nor the database")
                .reject("r.person_id <> p.person_id", "CrisisServiceRequestId", "is a referral of another person")
                .reject("t.id is null", "CommunityTeamLocalId", PartnershipTables.NO_TEAM)
                .reject("s.meetingdate > " + PersonTables.LATEST, "MeetingDate", PersonTables.IN_FUTURE)
                .reject(
                        "not code_in('MEETING_TYPE', s.meetingtype, s.meetingdate)",
                        "MeetingType",
                        "is none of JOINT_VISIT, JOINT_MEETING, CASE_CONFERENCE and COMMUNICATION")
                .copy("local_id", "MeetingId")
                .value("referral_id", "r.referral_id")
                .value("filed_under", "r.filed_under")
                .value("community_team_id", "t.id")
                .copy("meeting_date", "MeetingDate", "meeting_time", "MeetingTime")
                .copy("meeting_type", "MeetingType", "person_present", "ServiceUserPresent")
                .key("provider_id", "local_id");
    }
}
