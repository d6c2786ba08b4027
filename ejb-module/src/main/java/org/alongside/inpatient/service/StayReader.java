package org.alongside.inpatient.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.inpatient.Stay;
import org.alongside.organisation.service.CodeLists;
import org.alongside.person.service.Banners;
import org.alongside.shared.Choice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads hospital spells and what can be said about them. */
final class StayReader {

    private static final String REFERRALS = """
            select r.id::text as value, coalesce(t.name, 'No team') || ', since ' || to_char(r.received_date, 'DD-Mon-YYYY') as label
              from recorded_referral r left join named_team t on t.id = r.team_id
             where r.person_id = ? and r.rejection_date is null
             order by r.discharge_date desc nulls first, r.received_date desc""";

    private static final String WARDS = """
            select w.local_id as value, w.name as label from named_ward w
              join registered_person p on p.provider_id = w.provider_id
             where p.person_id = ? order by label""";

    private static final String STAY = """
            select h.start_date as admitted, h.discharge_date as left,
                   (select max(w.start_date) from ward_stay w where w.spell_id = h.id and w.end_date is null) as on_ward_since,
                   (select max(c.start_date) from clinically_ready c where c.spell_id = h.id and c.end_date is null) as ready_since,
                   (select max(c.end_date) from clinically_ready c where c.spell_id = h.id) as last_ready_day
              from hospital_spell h where h.id = ?""";

    private static final String WARD_STAYS = """
            select coalesce(d.name, w.ward_local_id, 'Ward not known') as ward, code_label('PATIENT_CLASS', w.patient_class) as patient_class,
                   w.start_date, w.start_time, w.end_date
              from ward_stay w left join named_ward d on d.provider_id = w.provider_id and d.local_id = w.ward_local_id
             where w.spell_id = ? order by w.start_date, w.start_time nulls first, w.local_id""";

    private static final String READY = """
            select c.start_date, c.end_date, code_label('DELAY_REASON', c.delay_reason) as reason,
                   code_label('ATTRIBUTABLE', c.attributable) as attributable
              from clinically_ready c where c.spell_id = ? order by c.start_date""";

    private final Handle handle;

    StayReader(Handle handle) {
        this.handle = handle;
    }

    Optional<AdmissionForm> admission(UUID person) {
        return Banners.of(handle, person)
                .map(banner -> new AdmissionForm(
                        banner, choices(REFERRALS, person), CodeLists.of(handle, "ADMISSION_METHOD"), beds(person)));
    }

    Optional<UUID> person(UUID spell) {
        return handle.createQuery("select person_id from hospital_spell where id = ?")
                .bind(0, spell)
                .mapTo(UUID.class)
                .findOne();
    }

    Stay stay(UUID spell) {
        return handle.createQuery(STAY)
                .bind(0, spell)
                .map(ConstructorMapper.of(Stay.class))
                .one();
    }

    Optional<StayDetails> details(UUID spell) {
        return person(spell)
                .flatMap(person -> Banners.of(handle, person)
                        .map(banner -> new StayDetails(
                                spell,
                                banner,
                                stay(spell),
                                rows(WARD_STAYS, spell, StayDetails.WardRow.class),
                                rows(READY, spell, StayDetails.ReadyRow.class),
                                new StayDetails.Choices(
                                        beds(person),
                                        CodeLists.of(handle, "DELAY_REASON"),
                                        CodeLists.of(handle, "ATTRIBUTABLE"),
                                        CodeLists.of(handle, "DISCHARGE_METHOD"),
                                        CodeLists.of(handle, "DESTINATION")))));
    }

    AdmissionForm.BedChoices beds(UUID person) {
        return new AdmissionForm.BedChoices(choices(WARDS, person), CodeLists.of(handle, "PATIENT_CLASS"));
    }

    private List<Choice> choices(String sql, UUID person) {
        return rows(sql, person, Choice.class);
    }

    private <T> List<T> rows(String sql, UUID of, Class<T> type) {
        return handle.createQuery(sql)
                .bind(0, of)
                .map(ConstructorMapper.of(type))
                .list();
    }
}
