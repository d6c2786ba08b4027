package org.alongside.inreach.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.concern.service.ConcernReader;
import org.alongside.inpatient.service.SpellLock;
import org.alongside.person.service.Banners;
import org.alongside.shared.service.Waiting;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads who is on the acute wards. */
final class InreachReader {

    private static final String ROWS = """
            select s.spell, s.provider, s.person, p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number,
                   coalesce(w.ward, 'Ward not known') as ward, s.ward_team, s.admitted_at, s.left_at, s.owed, s.seen_before, s.seen_since,
                   s.free_to_leave, code_label('LEGAL_STATUS', s.legal_status) as legal_label, s.reason,
                   o.handover_id as offer, o.state as answer, o.offered_at,
                   case when o.act = 'ACCEPTED' then o.at end as agreed_at, case when o.act = 'REFUSED' then o.at end as refused_at
              from acute_stay s
              join registered_person p on p.person_id = s.person and p.provider_id = s.provider
              left join lateral (
                select coalesce(d.name, y.ward_local_id) as ward from recorded_ward_stay y
                  left join named_ward d on d.provider_id = y.provider_id and d.local_id = y.ward_local_id
                 where y.spell_id = s.spell order by y.start_date desc, y.start_time desc nulls last, y.local_id desc limit 1) w on true
              left join lateral (
                select e.handover_id, h.state, e.offered_at, a.act, a.at
                  from early_discharge e join sent_message h on h.id = e.handover_id
                  left join lateral (
                    select v.act, v.at from message_answer v
                     where v.handover_id = h.id order by v.ordinal desc limit 1) a on true
                 where e.spell_id = s.spell order by e.offered_at desc limit 1) o on true
             where\s""";

    /** Whoever has a day to leave first, then what nobody has looked into, then who waits for an answer or for an offer. */
    private static final String LIST = ROWS + """
            (s.left_at is null or s.missed)
             order by case when o.act = 'ACCEPTED' and s.left_at is null then 0
                           when s.missed then 1
                           when o.state in ('WAITING', 'ASKED') then 2
                           when s.free_to_leave and o.state is null then 3
                           else 4 end, s.admitted_at desc, s.spell""";

    private static final String REVIEW =
            "select reason, words, reviewed_by, reviewed_at from admission_review where spell_id = ?";

    private static final String OFFERS = """
            select e.handover_id as handover, e.offered_at, e.offered_by, h.text, h.state, a.at as answered_at, a.done_by as answered_by, a.words
              from early_discharge e join sent_message h on h.id = e.handover_id
              left join lateral (
                select v.at, v.done_by, v.words from message_answer v
                 where v.handover_id = h.id order by v.ordinal desc limit 1) a on true
             where e.spell_id = ? order by e.offered_at desc""";

    private static final String VERSION = """
            select count(*) as count,
                   md5(coalesce(string_agg(concat_ws('/', s.spell, s.left_at, s.seen_before, s.seen_since, s.legal_status, s.reason, o.offers), ',' order by s.spell), '')) as version
              from acute_stay s
              left join lateral (
                select string_agg(h.id || '.' || h.version, '+' order by h.id) as offers
                  from early_discharge e join sent_message h on h.id = e.handover_id where e.spell_id = s.spell) o on true
             where s.left_at is null or s.missed""";

    private InreachReader() {}

    static List<InreachRow> list(Handle handle) {
        return handle.createQuery(LIST)
                .map(ConstructorMapper.of(InreachRow.class))
                .list();
    }

    static Waiting version(Handle handle) {
        return handle.createQuery(VERSION)
                .map(ConstructorMapper.of(Waiting.class))
                .one();
    }

    static Optional<InreachRow> row(Handle handle, UUID spell) {
        return handle.createQuery(ROWS + "s.spell = ?")
                .bind(0, spell)
                .map(ConstructorMapper.of(InreachRow.class))
                .findOne();
    }

    /** The stay, which nobody else changes until this transaction ends. */
    static Optional<InreachRow> locked(Handle handle, UUID spell) {
        SpellLock.take(handle, spell);
        return row(handle, spell);
    }

    static Optional<InreachDetails> details(Handle handle, UUID spell) {
        return row(handle, spell)
                .map(row -> new InreachDetails(
                        Banners.require(handle, row.person()),
                        row,
                        ConcernReader.of(handle, row.person()),
                        handle.createQuery(REVIEW)
                                .bind(0, spell)
                                .map(ConstructorMapper.of(InreachDetails.Review.class))
                                .findOne()
                                .orElse(null),
                        handle.createQuery(OFFERS)
                                .bind(0, spell)
                                .map(ConstructorMapper.of(InreachDetails.Offer.class))
                                .list()));
    }
}
