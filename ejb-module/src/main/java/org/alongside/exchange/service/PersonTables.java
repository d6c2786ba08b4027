package org.alongside.exchange.service;

import static org.alongside.exchange.service.Column.date;
import static org.alongside.exchange.service.Column.text;
import static org.alongside.exchange.service.Column.time;

import java.util.List;

/** People, their names, practices, care coordinators and legal status. */
final class PersonTables {

    /** Finds the person of a staged local patient identifier. */
    static final String PERSON = "person_registration p on p.provider_id = :provider and p.local_id = s.localpatientid";

    static final String NO_PERSON = "the person is in neither the extract nor the database";

    /** Nothing has happened later, whatever the header says of the period, and whichever earlier day is looked back to. */
    static final String LATEST = "greatest(context_today(), (now() at time zone 'Europe/London')::date)";

    static final String IN_FUTURE = "is in the future";

    /**
     * An extract with an index says in it where somebody lives; what the Patient says fills a gap, so that two that differ do not
     * take turns at every import. One without an index is later news.
     */
    private static final String POSTCODE = """
            case when cast(:index_sent as boolean) then coalesce(p.postcode, n.postcode, s.postcode)
                 else coalesce(s.postcode, p.postcode, n.postcode) end""";

    /** A Patient without a name takes nobody's name away. */
    private static final String NAME =
            "case when s.family is null and s.given is null then coalesce(p.%1$s, n.%1$s) else s.%2$s end";

    static final ExtractTable INDEX = index();

    /** Also by a Patient that is rejected for something else. Once: what staff have lifted is not restricted again by the same label. */
    private static final String RESTRICT = """
            insert into restriction (id, provider_id, person_id, reason, set_by, set_at)
            select uuid_v7(), :provider, k.person_id, 'The extract says that the record is restricted', 'an import', now()
              from (select distinct coalesce(p.person_id, n.person_id) as person_id
                      from stage s
                      left join person_registration p on p.provider_id = :provider and p.local_id = s.localpatientid
                      left join lateral (select x.person_id from person_registration x
                                          where p.local_id is null and x.provider_id = :provider and x.nhs_number = s.nhsnumber
                                          order by x.local_id limit 1) n on true
                     where s.restricted = 'Y') k
             where k.person_id is not null
               and not exists (select 1 from restriction x where x.provider_id = :provider and x.person_id = k.person_id)""";

    private PersonTables() {}

    static List<ExtractTable> all() {
        return List.of(INDEX, names(), practices(), coordinators(), legalStatus());
    }

    /**
     * A new local identifier belongs to a person whom another provider has registered when NHS number and birth date
     * agree, the number is new to this provider, and no other row of this file claims the same person.
     */
    private static final String SAME_PERSON = """
            lateral (
              select o.person_id from person_registration o
               where o.provider_id <> :provider and o.nhs_number = s.nhsnumber and o.birth_date = s.personbirthdate
                 and not exists (select 1 from person_registration x
                                  where x.provider_id = :provider and x.person_id = o.person_id)
                 and not exists (select 1 from stage e
                                  where e.nhsnumber = s.nhsnumber and e.line < s.line
                                    and e.localpatientid <> s.localpatientid)
               order by o.person_id limit 1) m on true""";

    private static List<Column> indexColumns() {
        return List.of(
                text("LocalPatientId", "LocalPatientID").needed(),
                text("OrgIDResidenceResp"),
                Column.of(ColumnKind.NHS_NUMBER, "NHSNumber"),
                text("NHSNumberStatus"),
                date("PersonBirthDate"),
                text("Postcode"),
                text("Gender").newer("GenderIDCode", "X"),
                text("EthnicCategory").newer("EthnicCategory2021", "99"),
                text("LanguageCodePreferred"),
                date("PersDeathDate"));
    }

    private static ExtractTable index() {
        return ExtractTable.of(
                "MHS001MPI",
                List.of("LocalPatientId"),
                indexColumns(),
                EnteredHere.demographics(
                        indexPart(), "MHS001MPI", "nhs_number", "birth_date", "death_date", "gender", "postcode"));
    }

    private static Part indexPart() {
        return Part.into("person_registration")
                .join("person_registration r on r.provider_id = :provider and r.local_id = s.localpatientid")
                .join(SAME_PERSON)
                .reject("s.personbirthdate > " + LATEST, "PersonBirthDate", IN_FUTURE)
                .reject("s.persdeathdate > " + LATEST, "PersDeathDate", IN_FUTURE)
                .reject("s.persdeathdate < s.personbirthdate", "PersDeathDate", "is before the birth")
                .value("provider_id", ":provider")
                .copy("local_id", "LocalPatientId")
                .value("person_id", "coalesce(r.person_id, m.person_id, uuid_v7())")
                .copy("nhs_number", "NHSNumber", "nhs_number_status", "NHSNumberStatus")
                .copy("birth_date", "PersonBirthDate", "death_date", "PersDeathDate", "gender", "Gender")
                .copy("ethnic_category", "EthnicCategory", "language", "LanguageCodePreferred")
                // an empty one is not known: without an address it would be ZZ99 3VZ
                .value("postcode", "coalesce(s.postcode, r.postcode)")
                .copy("residence_org", "OrgIDResidenceResp")
                .key("provider_id", "local_id")
                .keep("person_id")
                .before("""
                        insert into person (id) select g.person_id from good g
                         where g.problem_column is null and g.ordinal = 1
                           and not exists (select 1 from person x where x.id = g.person_id)""");
    }

    private static List<Column> nameColumns() {
        return List.of(
                text("LocalPatientId"),
                Column.of(ColumnKind.NHS_NUMBER, "NHSNumber"),
                text("Prefix"),
                text("Family"),
                text("Given"),
                text("Preferred"),
                text("Former"),
                text("Address"),
                text("Phone"),
                text("Email"),
                text("Practice"),
                text("Restricted"),
                text("Postcode"));
    }

    private static ExtractTable names() {
        return ExtractTable.of(
                "Patient",
                List.of("LocalPatientId"),
                nameColumns(),
                EnteredHere.demographics(
                        EnteredHere.formerNames(namesPart()),
                        "Patient",
                        "prefix",
                        "family_name",
                        "given_name",
                        "preferred_name",
                        "address",
                        "phone",
                        "email",
                        "postcode"));
    }

    private static Part namesPart() {
        return Part.into("person_registration")
                .join(PERSON)
                .join("""
                        lateral (select x.local_id, x.person_id, x.prefix, x.family_name, x.given_name, x.preferred_name,
                                         x.postcode
                                   from person_registration x
                                  where p.local_id is null and x.provider_id = :provider
                                    and x.nhs_number = s.nhsnumber order by x.local_id limit 1) n on true""")
                .reject(
                        "p.local_id is null and n.local_id is null",
                        "identifier",
                        "neither the local patient identifier nor the NHS number is known")
                .value("provider_id", ":provider")
                .value("local_id", "coalesce(p.local_id, n.local_id)")
                .value("person_id", "coalesce(p.person_id, n.person_id)")
                .value("prefix", NAME.formatted("prefix", "prefix"))
                .value("family_name", NAME.formatted("family_name", "family"))
                .value("given_name", NAME.formatted("given_name", "given"))
                .value("preferred_name", NAME.formatted("preferred_name", "preferred"))
                .copy("former_names", "Former")
                .value("postcode", POSTCODE)
                .copy("address", "Address", "phone", "Phone", "email", "Email")
                .copy("practice_code", "Practice")
                .key("provider_id", "local_id")
                .keep("person_id")
                .before(RESTRICT);
    }

    private static ExtractTable practices() {
        return ExtractTable.of(
                "MHS002GP",
                List.of("LocalPatientId", "StartDateGMPRegistration"),
                List.of(
                        text("LocalPatientId", "LocalPatientID").needed(),
                        text("GMPReg", "GMPCodeReg").needed(),
                        date("StartDateGMPRegistration").needed(),
                        date("EndDateGMPRegistration")),
                EnteredHere.practice(aboutPerson("gp_registration")
                        .reject(
                                "s.enddategmpregistration < s.startdategmpregistration",
                                "EndDateGMPRegistration",
                                "the registration ended before it started")
                        .copy("start_date", "StartDateGMPRegistration", "end_date", "EndDateGMPRegistration")
                        .copy("practice_code", "GMPReg")
                        .key("provider_id", "person_id", "start_date")));
    }

    private static ExtractTable coordinators() {
        return ExtractTable.of(
                "MHS006MHCareCoord",
                List.of("LocalPatientId", "StartDateAssCareCoord"),
                List.of(
                        text("LocalPatientId", "LocalPatientID").needed(),
                        date("StartDateAssCareCoord").needed(),
                        date("EndDateAssCareCoord"),
                        text("CareProfLocalId", "CareProfLocalID").needed(),
                        text("CareProfServOrTeamTypeAssoc")),
                aboutPerson("care_coordinator")
                        .reject(
                                "s.enddateasscarecoord < s.startdateasscarecoord",
                                "EndDateAssCareCoord",
                                "the care coordination ended before it started")
                        .copy("start_date", "StartDateAssCareCoord", "end_date", "EndDateAssCareCoord")
                        .copy("staff_local_id", "CareProfLocalId", "team_type", "CareProfServOrTeamTypeAssoc")
                        .key("provider_id", "person_id", "start_date"));
    }

    private static ExtractTable legalStatus() {
        return ExtractTable.of(
                "MHS401MHActPeriod",
                List.of("MHActLegalStatusClassPeriodId"),
                List.of(
                        text("MHActLegalStatusClassPeriodId").needed(),
                        text("LocalPatientId", "LocalPatientID").needed(),
                        date("StartDateMHActLegalStatusClass").needed(),
                        time("StartTimeMHActLegalStatusClass"),
                        date("ExpiryDateMHActLegalStatusClass"),
                        date("EndDateMHActLegalStatusClass"),
                        text("LegalStatusCode").needed()),
                aboutPerson("legal_status")
                        .reject(
                                "s.enddatemhactlegalstatusclass < s.startdatemhactlegalstatusclass",
                                "EndDateMHActLegalStatusClass",
                                "the period ended before it started")
                        .copy("local_id", "MHActLegalStatusClassPeriodId", "code", "LegalStatusCode")
                        .copy("start_date", "StartDateMHActLegalStatusClass")
                        .copy("start_time", "StartTimeMHActLegalStatusClass")
                        .copy("expiry_date", "ExpiryDateMHActLegalStatusClass")
                        .copy("end_date", "EndDateMHActLegalStatusClass")
                        .key("provider_id", "local_id"));
    }

    /** A part whose rows hang on a person by local patient identifier. */
    static Part aboutPerson(String target) {
        return Part.into(target)
                .join(PERSON)
                .reject("p.person_id is null", "LocalPatientId", NO_PERSON)
                .value("provider_id", ":provider")
                .value("person_id", "p.person_id");
    }
}
