package org.alongside.exchange.service;

import static org.alongside.exchange.service.Column.date;
import static org.alongside.exchange.service.Column.text;
import static org.alongside.exchange.service.Column.time;

import java.util.List;

/** Referrals and what hangs on them: onward referrals, agreements to the discharge plan and scored assessments. */
final class ReferralTables {

    private ReferralTables() {}

    static List<ExtractTable> all() {
        return List.of(referrals(), otherServices(), onwardReferrals(), agreements(), assessments());
    }

    /** A part whose rows hang on a referral by service request identifier. */
    static Part onReferral(String target) {
        return Part.into(target)
                .join("referral_filed r on r.provider_id = :provider and r.local_id = s.servicerequestid")
                .reject(
                        "r.referral_id is null",
                        "ServiceRequestId",
                        "the referral is in neither the extract nor the database")
                .value("provider_id", ":provider")
                .value("referral_id", "r.referral_id")
                .value("filed_under", "r.filed_under")
                .value("person_id", "r.person_id");
    }

    static Column referralId() {
        return text("ServiceRequestId", "ServiceRequestID").needed();
    }

    private static ExtractTable referrals() {
        return ExtractTable.of(
                "MHS101Referral",
                List.of("ServiceRequestId"),
                referralColumns(),
                Twins.none(EnteredHere.endOfCare(referralPart("referral")), "servicerequestid"),
                Twins.onlyWithId(referralPart("referral_twin"), "servicerequestid"));
    }

    private static List<Column> referralColumns() {
        return List.of(
                referralId(),
                text("LocalPatientId", "LocalPatientID").needed(),
                text("OrgIDComm"),
                text("CareProfTeamLocalId", "CareProfTeamLocalID"),
                date("ReferralRequestReceivedDate").needed(),
                time("ReferralRequestReceivedTime"),
                text("SourceOfReferralMH"),
                text("OrgIDReferringOrg", "OrgIDReferring"),
                text("ReferringCareProfessionalType", "ReferringCareProfessionalStaffGroup"),
                text("ClinRespPriorityType"),
                text("PrimReasonReferralMH"),
                date("DischPlanCreationDate"),
                time("DischPlanCreationTime"),
                date("DischPlanLastUpdatedDate"),
                time("DischPlanLastUpdatedTime"),
                date("ServDischDate"),
                time("ServDischTime"),
                date("DischLetterIssDate"),
                date("ReferRejectionDate"),
                time("ReferRejectionTime"),
                text("ReferRejectReason"),
                text("ReferClosReason"));
    }

    private static Part referralPart(String target) {
        return inOrder(PersonTables.aboutPerson(target)
                        .join("team t on t.provider_id = :provider and t.local_id = s.careprofteamlocalid")
                        .reject(
                                "s.careprofteamlocalid is not null and t.id is null",
                                "CareProfTeamLocalId",
                                PartnershipTables.NO_TEAM))
                .copy("local_id", "ServiceRequestId", "letter_date", "DischLetterIssDate")
                .value("team_id", "t.id")
                .copy("received_date", "ReferralRequestReceivedDate", "received_time", "ReferralRequestReceivedTime")
                .copy("commissioner", "OrgIDComm", "source", "SourceOfReferralMH")
                .copy("referring_organisation", "OrgIDReferringOrg")
                .copy("referring_profession", "ReferringCareProfessionalType")
                .copy("priority", "ClinRespPriorityType", "primary_reason", "PrimReasonReferralMH")
                .copy("plan_created_date", "DischPlanCreationDate", "plan_created_time", "DischPlanCreationTime")
                .copy("plan_updated_date", "DischPlanLastUpdatedDate")
                .copy("plan_updated_time", "DischPlanLastUpdatedTime")
                .copy("discharge_date", "ServDischDate", "discharge_time", "ServDischTime")
                .copy("rejection_date", "ReferRejectionDate", "rejection_time", "ReferRejectionTime")
                .copy("rejection_reason", "ReferRejectReason", "close_reason", "ReferClosReason")
                .key("provider_id", "local_id")
                .update("team_id", "coalesce(excluded.team_id, %s.team_id)".formatted(target));
    }

    private static Part inOrder(Part referral) {
        return referral.reject(
                        "s.referralrequestreceiveddate > " + PersonTables.LATEST,
                        "ReferralRequestReceivedDate",
                        PersonTables.IN_FUTURE)
                .reject(
                        "s.referrejectiondate < s.referralrequestreceiveddate",
                        "ReferRejectionDate",
                        "the referral was rejected before it was received")
                .reject(
                        "s.servdischdate < s.referralrequestreceiveddate",
                        "ServDischDate",
                        "the referral was discharged before it was received");
    }

    /** In older extracts this table, and not the referral, says which team the referral is to. */
    private static final String TEAM_OF_REFERRAL = """
            update referral r set team_id = f.team_id
              from (select distinct on (referral_id) referral_id, team_id from good
                     where ordinal = 1 order by referral_id, line) f
             where r.id = f.referral_id and r.team_id is null""";

    private static ExtractTable otherServices() {
        return ExtractTable.of(
                        "MHS102OtherServiceType",
                        List.of("ServiceRequestId", "CareProfTeamLocalId"),
                        List.of(
                                referralId(),
                                text("CareProfTeamLocalId", "CareProfTeamLocalID")
                                        .needed(),
                                date("ReferClosureDate"),
                                text("ReferClosReason"),
                                date("ReferRejectionDate"),
                                text("ReferRejectReason")),
                        onReferral("referral_service")
                                .join("team t on t.provider_id = :provider and t.local_id = s.careprofteamlocalid")
                                .reject("t.id is null", "CareProfTeamLocalId", PartnershipTables.NO_TEAM)
                                .value("team_id", "t.id")
                                .copy("closed_date", "ReferClosureDate", "close_reason", "ReferClosReason")
                                .copy("rejection_date", "ReferRejectionDate")
                                .copy("rejection_reason", "ReferRejectReason")
                                .key("referral_id", "team_id")
                                .after(TEAM_OF_REFERRAL))
                .alias("MHS102ServiceTypeReferredTo");
    }

    private static ExtractTable onwardReferrals() {
        return ExtractTable.of(
                "MHS105OnwardReferral",
                List.of("ServiceRequestId"),
                List.of(
                        referralId(),
                        date("DecisionToReferDate"),
                        date("OnwardReferDate"),
                        time("OnwardReferTime"),
                        text("OnwardReferReason"),
                        text("OrgIDReceiving")),
                onReferral("onward_referral")
                        .value("row_key", "concat_ws('|', s.onwardreferdate, s.onwardrefertime, s.orgidreceiving)")
                        .copy("decision_date", "DecisionToReferDate", "onward_date", "OnwardReferDate")
                        .copy("onward_time", "OnwardReferTime", "reason", "OnwardReferReason")
                        .copy("receiving_org", "OrgIDReceiving")
                        .key("referral_id", "row_key"));
    }

    private static ExtractTable agreements() {
        return ExtractTable.of(
                "MHS106DischargePlanAgreement",
                List.of("ServiceRequestId", "DischPlanContentAgreedBy", "DischPlanContentAgreedDate"),
                List.of(
                        referralId(),
                        text("DischPlanContentAgreedBy").needed(),
                        date("DischPlanContentAgreedDate").needed(),
                        time("DischPlanContentAgreedTime")),
                onReferral("discharge_plan_agreement")
                        .copy("agreed_by", "DischPlanContentAgreedBy", "agreed_date", "DischPlanContentAgreedDate")
                        .value("agreed_time", "coalesce(s.dischplancontentagreedtime, time '00:00')")
                        .key("referral_id", "agreed_by", "agreed_date", "agreed_time"));
    }

    private static ExtractTable assessments() {
        return ExtractTable.of(
                "MHS606CodedScoreAssessmentRefer",
                List.of("ServiceRequestId", "CodedAssToolType", "AssToolCompTimestamp"),
                List.of(
                        referralId(),
                        text("CodedAssToolType").needed(),
                        text("PersScore"),
                        Column.of(ColumnKind.TIMESTAMP, "AssToolCompTimestamp").needed()),
                onReferral("assessment")
                        .copy("tool", "CodedAssToolType", "score", "PersScore")
                        .copy("completed_at", "AssToolCompTimestamp")
                        .key("referral_id", "completed_at", "tool"));
    }
}
