package org.alongside.exchange.service;

import static org.alongside.exchange.service.Column.date;
import static org.alongside.exchange.service.Column.text;
import static org.alongside.exchange.service.Column.time;

import java.util.List;

/** Hospital spells, ward stays and the days on which somebody was ready to leave and could not. */
final class InpatientTables {

    private static final String ENDED_BEFORE_START = "it ended before it started";

    private InpatientTables() {}

    static List<ExtractTable> all() {
        return List.of(spells(), wardStays(), clinicallyReady());
    }

    private static List<Column> spellColumns() {
        return List.of(
                text("HospProvSpellID", "HospProvSpellNum").needed(),
                ReferralTables.referralId(),
                date("StartDateHospProvSpell").needed(),
                time("StartTimeHospProvSpell"),
                text("SourceAdmMHHospProvSpell", "SourceAdmHospProvSpell"),
                text("MethAdmMHHospProvSpell", "MethAdmHospProvSpell"),
                date("EstimatedDischDateHospProvSpell"),
                date("PlannedDischDateHospProvSpell"),
                date("DischDateHospProvSpell"),
                time("DischTimeHospProvSpell"),
                text("MethOfDischMHHospProvSpell", "MethOfDischHospProvSpell"),
                text("DestOfDischHospProvSpell"));
    }

    private static ExtractTable spells() {
        return ExtractTable.of(
                "MHS501HospProvSpell",
                List.of("HospProvSpellID"),
                spellColumns(),
                Twins.none(EnteredHere.leaving(spellPart("hospital_spell")), "hospprovspellid"),
                Twins.onlyWithId(spellPart("hospital_spell_twin"), "hospprovspellid"));
    }

    private static Part spellPart(String target) {
        return ReferralTables.onReferral(target)
                .reject(
                        "s.dischdatehospprovspell < s.startdatehospprovspell",
                        "DischDateHospProvSpell",
                        "discharged before admission")
                .copy("local_id", "HospProvSpellID", "start_date", "StartDateHospProvSpell")
                .copy("start_time", "StartTimeHospProvSpell", "admission_source", "SourceAdmMHHospProvSpell")
                .copy("admission_method", "MethAdmMHHospProvSpell")
                .copy("estimated_discharge_date", "EstimatedDischDateHospProvSpell")
                .copy("planned_discharge_date", "PlannedDischDateHospProvSpell")
                .copy("discharge_date", "DischDateHospProvSpell", "discharge_time", "DischTimeHospProvSpell")
                .copy("discharge_method", "MethOfDischMHHospProvSpell")
                .copy("discharge_destination", "DestOfDischHospProvSpell")
                .key("provider_id", "local_id");
    }

    private static Part onSpell(String target) {
        return Part.into(target)
                .join("spell_filed h on h.provider_id = :provider and h.local_id = s.hospprovspellid")
                .reject(
                        "h.spell_id is null",
                        "HospProvSpellID",
                        "the hospital spell is in neither the extract nor the database")
                .value("provider_id", ":provider")
                .value("spell_id", "h.spell_id")
                .value("filed_under", "h.filed_under")
                .value("person_id", "h.person_id");
    }

    private static ExtractTable wardStays() {
        return ExtractTable.of(
                "MHS502WardStay",
                List.of("WardStayId"),
                List.of(
                        text("WardStayId", "WardStayID").needed(),
                        text("HospProvSpellID", "HospProvSpellNum").needed(),
                        date("StartDateWardStay").needed(),
                        time("StartTimeWardStay"),
                        date("EndDateWardStay"),
                        time("EndTimeWardStay"),
                        text("WardCode", "UniqWardCode"),
                        text("MHAdmittedPatientClass", "HospitalBedTypeMH")),
                Twins.none(EnteredHere.endOfWardStay(stayPart("ward_stay")), "wardstayid"),
                Twins.only(stayPart("ward_stay_twin"), "wardstayid"));
    }

    private static Part stayPart(String target) {
        return onSpell(target)
                .reject("s.enddatewardstay < s.startdatewardstay", "EndDateWardStay", ENDED_BEFORE_START)
                .copy("local_id", "WardStayId", "start_date", "StartDateWardStay")
                .copy("start_time", "StartTimeWardStay", "end_date", "EndDateWardStay")
                .copy("end_time", "EndTimeWardStay", "ward_local_id", "WardCode")
                .copy("patient_class", "MHAdmittedPatientClass")
                .key("provider_id", "local_id");
    }

    private static ExtractTable clinicallyReady() {
        return ExtractTable.of(
                        "MHS518ClinReadyforDischarge",
                        List.of("HospProvSpellID", "StartDateClinReadyforDisch"),
                        List.of(
                                text("HospProvSpellID", "HospProvSpellNum").needed(),
                                Column.date("StartDateClinReadyforDisch", "StartDateDelayDisch")
                                        .needed(),
                                Column.date("EndDateClinReadyforDisch", "EndDateDelayDisch"),
                                text("ClinReadyforDischDelayReason", "DelayDischReason"),
                                text("AttribToIndic", "DelayDischAttributableTo")),
                        EnteredHere.endOfReady(onSpell("clinically_ready")
                                .reject(
                                        "s.enddateclinreadyfordisch < s.startdateclinreadyfordisch",
                                        "EndDateClinReadyforDisch",
                                        ENDED_BEFORE_START)
                                .copy("start_date", "StartDateClinReadyforDisch")
                                .copy("end_date", "EndDateClinReadyforDisch")
                                .copy("delay_reason", "ClinReadyforDischDelayReason", "attributable", "AttribToIndic")
                                .key("spell_id", "start_date")))
                .alias("MHS504DelayedDischarge");
    }
}
