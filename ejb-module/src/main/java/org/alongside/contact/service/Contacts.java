package org.alongside.contact.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.contact.CareContact;
import org.alongside.contact.JointMeeting;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.organisation.service.CodeLists;
import org.alongside.person.service.Banners;
import org.alongside.shared.Choice;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Records a contact, and a meeting of two teams about somebody. What was recorded once is everywhere it counts. */
@Stateless
@UseCase
public class Contacts {

    private static final String CARES = """
            select r.id::text as value, coalesce(t.name, 'No team') || ', since ' || to_char(r.received_date, 'DD-Mon-YYYY')
                   || case when r.discharge_date is null then '' else ', ended ' || to_char(r.discharge_date, 'DD-Mon-YYYY') end as label
              from recorded_referral r left join named_team t on t.id = r.team_id
             where r.person_id = ?
             order by r.discharge_date desc nulls first, r.received_date desc""";

    private static final String PAIRS = """
            select i.referral_id || '_' || i.team_id as value,
                   t.name || ' with ' || coalesce(c.team_name, c.team_local_id) || ', crisis care since '
                   || to_char(c.received_date, 'DD-Mon-YYYY') as label
              from involved_team i join crisis_care c on c.id = i.referral_id join named_team t on t.id = i.team_id
             where c.person_id = ? and c.rejection_date is null
             order by c.received_date desc, label""";

    private static final String CRISIS_CARES = """
            select c.id::text as value, coalesce(c.team_name, c.team_local_id) || ', since ' || to_char(c.received_date, 'DD-Mon-YYYY') as label
              from crisis_care c where c.person_id = ? and c.rejection_date is null
             order by c.received_date desc""";

    private static final String COMMUNITY_TEAMS = """
            select t.id::text as value, t.name as label
              from named_team t
              join team_kind k on k.team_id = t.id and k.kind = 'COMMUNITY' and context_today() between k.valid_from and k.valid_to
              join registered_person p on p.provider_id = t.provider_id
             where p.person_id = ?
             order by exists (select 1 from recorded_referral r where r.team_id = t.id and r.person_id = p.person_id
                                 and r.rejection_date is null and r.discharge_date is null) desc, label""";

    private static final String CONTACT = """
            insert into care_contact (provider_id, local_id, referral_id, person_id, contact_date, contact_time,
                                      team_local_id, duration, subject, mechanism, attendance, note, entered_by, entered_at)
            select r.provider_id, new_local_id(), r.id, r.person_id, :day, :at, t.local_id, :minutes, :subject, :mechanism,
                   :attendance, :note, :by, :now
              from recorded_referral r left join named_team t on t.id = r.team_id where r.id = :referral""";

    private static final String MEETING = """
            insert into joint_meeting (provider_id, local_id, person_id, referral_id, community_team_id, meeting_date,
                                       meeting_time, meeting_type, person_present, note, entered_by, entered_at)
            select r.provider_id, new_local_id(), r.person_id, r.id, :community, :day, :at, :type, :present, :note, :by, :now
              from recorded_referral r where r.id = :referral""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** What can be chosen, for somebody whom the caller may see. */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.READ)
    public ContactForm form(UUID person) {
        trail.about(person);
        return jdbi.withHandle(handle -> new ContactForm(
                Banners.require(handle, person),
                choices(handle, CARES, person),
                CodeLists.of(handle, "MECHANISM"),
                CodeLists.of(handle, "ATTENDANCE"),
                CodeLists.of(handle, "SUBJECT"),
                choices(handle, PAIRS, person),
                new ContactForm.MeetingChoices(
                        CodeLists.of(handle, "MEETING"),
                        choices(handle, CRISIS_CARES, person),
                        choices(handle, COMMUNITY_TEAMS, person))));
    }

    /**
     * @param referral the one under which it is recorded
     * @param pair crisis care and community team that were there together, as the form offers them; null where one team was
     *     there alone
     */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void record(UUID person, UUID referral, CareContact contact, @Nullable String pair) {
        ContactForm form = form(person);
        contact.happened(clock.instant());
        if (!form.has(referral)) {
            throw new NotFound("referral");
        }
        jdbi.useHandle(handle -> handle.createUpdate(CONTACT)
                .bindMethods(contact)
                .bind("referral", referral)
                .bind("by", user.displayName())
                .bind("now", clock.instant())
                .execute());
        if (pair != null) {
            keep(form.together(pair).orElseThrow(() -> new NotFound("community team")), met(contact));
        }
        trail.subject("contact of " + contact.day());
    }

    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void meet(UUID person, ContactForm.Together together, JointMeeting meeting) {
        if (!form(person).meeting().has(together)) {
            throw new NotFound("crisis care or community team");
        }
        keep(together, meeting);
        trail.subject("joint meeting of " + meeting.day());
    }

    private JointMeeting met(CareContact contact) {
        return jdbi.withHandle(handle -> contact.together(
                in(handle, "ATTENDED", contact.attendance(), contact.day()),
                in(handle, "FACE_TO_FACE", contact.mechanism(), contact.day())));
    }

    private static boolean in(Handle handle, String list, String code, LocalDate day) {
        return handle.createQuery("select code_in(?, ?, ?)")
                .bind(0, list)
                .bind(1, code)
                .bind(2, day)
                .mapTo(boolean.class)
                .one();
    }

    private void keep(ContactForm.Together together, JointMeeting meeting) {
        meeting.happened(clock.instant());
        jdbi.useHandle(handle -> handle.createUpdate(MEETING)
                .bindMethods(meeting)
                .bind("present", meeting.personPresent())
                .bind("referral", together.referral())
                .bind("community", together.community())
                .bind("by", user.displayName())
                .bind("now", clock.instant())
                .execute());
    }

    private static List<Choice> choices(Handle handle, String sql, UUID person) {
        return handle.createQuery(sql)
                .bind(0, person)
                .map(ConstructorMapper.of(Choice.class))
                .list();
    }
}
