package org.alongside.quickstart;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.shared.London;

/**
 * People whom a test makes for itself, by the ways by which people come: an extract of the demonstration trust, or a call.
 * What is known of them is what the test says, so that a test about them finds nothing of another one.
 */
final class People {

    static final String CRISIS = "North Crisis Resolution and Home Treatment Team";
    static final String COMMUNITY = "North Community Mental Health Team";

    /** A practice of the demonstration trust with an e-mail address, and one without. */
    static final String DAVIES_ROAD = "E85619";

    static final String WITHOUT_EMAIL = "B86571";

    private final Application application;
    private final Browser browser;
    private final LocalDate today = LocalDate.now(London.ZONE);

    People(Application application, Browser browser) {
        this.application = application;
        this.browser = browser;
    }

    /** In the crisis team's care for ten days, and to be discharged; nobody else supports them. */
    Somebody inCrisisCare(String given) throws IOException {
        return inCrisisCare(given, DAVIES_ROAD);
    }

    Somebody inCrisisCare(String given, String practice) throws IOException {
        Somebody somebody = Somebody.called(given);
        imported(crisisCare(somebody, practice));
        return somebody;
    }

    /** In the crisis team's care for ten days, and the community team's for 200. */
    Somebody inBothTeamsCare(String given) throws IOException {
        Somebody somebody = Somebody.called(given);
        Map<String, String> files = crisisCare(somebody, DAVIES_ROAD);
        referred(files, somebody, "CMHN");
        imported(files);
        return somebody;
    }

    /** In the care of one more team, for 200 days. */
    void referred(Map<String, String> files, Somebody somebody, String team) {
        files.merge(
                "MHS101Referral.csv",
                "%s-%s,%s,%s,%s,A1,\n"
                        .formatted(somebody.localId(), team, somebody.localId(), team, today.minusDays(200)),
                String::concat);
    }

    /** On an acute ward since the evening of a day, in the care of the wards' staff. */
    void admitted(Map<String, String> files, Somebody somebody, LocalDate day) {
        referred(files, somebody, "WARD");
        files.put(
                "MHS501HospProvSpell.csv",
                "HospProvSpellID,ServiceRequestId,StartDateHospProvSpell,StartTimeHospProvSpell\n%s-S,%s-WARD,%s,20:00:00\n"
                        .formatted(somebody.localId(), somebody.localId(), day));
        files.put(
                "MHS502WardStay.csv",
                "WardStayId,HospProvSpellID,StartDateWardStay,WardCode,MHAdmittedPatientClass\n%s-W,%s-S,%s,OAK,200\n"
                        .formatted(somebody.localId(), somebody.localId(), day));
    }

    /** No shift of any team has been handed over yet. */
    void noShiftYet() throws SQLException {
        application.run("delete from shift_item");
        application.run("delete from team_shift");
    }

    /** In the community team's care for 200 days. */
    Somebody inCommunityCare(String given) throws IOException {
        Somebody somebody = Somebody.called(given);
        Map<String, String> files = known(somebody, DAVIES_ROAD);
        files.put(
                "MHS101Referral.csv",
                REFERRALS
                        + "%s-CMHN,%s,CMHN,%s,A1,\n"
                                .formatted(somebody.localId(), somebody.localId(), today.minusDays(200)));
        imported(files);
        return somebody;
    }

    /** In the crisis team's care, and on an acute ward since yesterday, without a visit before the admission. */
    Somebody onAWard(String given) throws IOException {
        Somebody somebody = Somebody.called(given);
        Map<String, String> files = crisisCare(somebody, DAVIES_ROAD);
        files.remove("MHS201CareContact.csv");
        admitted(files, somebody, today.minusDays(1));
        imported(files);
        return somebody;
    }

    private static final String REFERRALS =
            "ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate,SourceOfReferralMH,DischPlanCreationDate\n";

    Map<String, String> crisisCare(Somebody somebody, String practice) {
        Map<String, String> files = known(somebody, practice);
        files.put(
                "MHS101Referral.csv",
                REFERRALS
                        + "%s-K,%s,CRTN,%s,A1,%s\n"
                                .formatted(
                                        somebody.localId(),
                                        somebody.localId(),
                                        today.minusDays(10),
                                        today.minusDays(1)));
        files.put(
                "MHS201CareContact.csv",
                "CareContactId,ServiceRequestId,CareContDate,CareContTime,CareProfTeamLocalId,ConsMechanismMH,AttendStatus\n"
                        + "%s-V,%s-K,%s,14:05:00,CRTN,01,5\n"
                                .formatted(somebody.localId(), somebody.localId(), today.minusDays(9)));
        return files;
    }

    private Map<String, String> known(Somebody somebody, String practice) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\n%s,%s,%s\n"
                        .formatted(DemonstrationExtract.PROVIDER, today.minusDays(30), today));
        files.put(
                "MHS001MPI.csv",
                "LocalPatientId,NHSNumber,PersonBirthDate,Gender,Postcode\n%s,%s,1985-04-05,2,L1 1AA\n"
                        .formatted(somebody.localId(), somebody.nhsNumber()));
        files.put("Patient.ndjson", Extracts.patient(somebody.localId(), somebody.family(), somebody.given()));
        files.put(
                "MHS002GP.csv",
                "LocalPatientId,GMPReg,StartDateGMPRegistration\n%s,%s,2010-01-01\n"
                        .formatted(somebody.localId(), practice));
        return files;
    }

    void imported(Map<String, String> files) throws IOException {
        Path zip = Extracts.zip(files);
        Page page = browser.anonymous();
        new HttpApi(application, page).imported(zip);
        page.context().close();
    }

    /** Somebody of whom nothing is known but what they need, taken as a new contact by whoever is signed in; their record. */
    Somebody newContact(Page page, String given) {
        Somebody somebody = Somebody.called(given);
        page.navigate(application.base() + "/person/register.xhtml?q=" + somebody.family() + ",%20" + given);
        page.getByLabel("What they need").fill("Somebody to talk to");
        page.locator("#takeNow").click();
        page.getByText("The contact is taken").first().waitFor();
        return somebody;
    }

    /** As they told somebody on the telephone. */
    void reachedBy(String phone, Somebody... these) throws SQLException {
        for (Somebody somebody : these) {
            application.run(
                    "update person_registration set phone = '" + phone + "' where person_id = '" + id(somebody) + "'");
        }
    }

    void openRecord(Page page, Somebody somebody) throws SQLException {
        page.navigate(application.base() + "/record/view.xhtml?id=" + id(somebody));
    }

    /** Of the person, as addresses have it. */
    String id(Somebody somebody) throws SQLException {
        return application.one("select person_id from person_registration where family_name = '" + somebody.family()
                + "'" + " and given_name = '" + somebody.given() + "'");
    }

    /** The care of the crisis team, as addresses have it. */
    String crisisCareOf(Somebody somebody) throws SQLException {
        return application.one("select id from referral where local_id = '" + somebody.localId() + "-K'");
    }
}
