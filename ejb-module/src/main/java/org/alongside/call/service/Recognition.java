package org.alongside.call.service;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.careplan.SafetyStep;
import org.alongside.person.service.Banners;
import org.alongside.referral.service.InvolvedTeams;
import org.alongside.shared.Choice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Knows who rings by the number, among those whom the caller may see, and what they should know of them. */
final class Recognition {

    private static final int MOST = 10;

    private static final String BY_NUMBER = """
            with wanted as materialized (select string_to_array(phone_keys(:number), ' ') as keys),
            found as (
              select k.person_id, false as rang from known_word k
               where k.word = any ((select keys from wanted)::text[])
              union
              select k.person_id, true from phone_call k
               where k.number_key = any ((select keys from wanted)::text[]) and k.person_id is not null)
            select r.person_id as id, true as seen, null as ask, r.family_name, r.given_name, r.birth_date, r.death_date, r.nhs_number, bool_and(f.rang) as rang
              from found f join registered_person r on r.person_id = f.person_id and r.error_at is null
             where cast(:restricted as boolean) or not restricted(r.person_id)
             group by r.person_id, r.provider_id, r.family_name, r.given_name, r.birth_date, r.death_date, r.nhs_number
             order by rang, r.family_name, r.given_name limit\s""" + MOST;

    private static final String PLAN = """
            select p.written_by, p.written_at, s.step, s.words
              from written_plan p join written_step s on s.plan_id = p.id
             where p.id = (select n.id from written_plan n where n.person_id = ? order by n.written_at desc, n.number desc limit 1)""";

    private static final String LATELY = """
            with event as materialized (
              select * from contact_event where person_id = :person
              union all
              select * from call_event where person_id = :person)
            select e.moment as at, concat_ws(', ', e.title, e.outcome) as what, e.words, e.done_by as by
              from event e
             where e.act in ('CONTACT', 'CALL')
             order by e.moment desc, e.key limit 3""";

    private Recognition() {}

    /** A step of a plan, with what each of them repeats. */
    public record Step(String writtenBy, Instant writtenAt, SafetyStep step, String words) {}

    /** @param restricted whether the caller may know the numbers of those whose record is restricted */
    static List<KnownPerson> byNumber(Handle handle, String number, boolean restricted) {
        return handle.createQuery(BY_NUMBER)
                .bind("number", number.replace('\0', ' '))
                .bind("restricted", restricted)
                .map(ConstructorMapper.of(KnownPerson.class))
                .list();
    }

    static KnownCaller card(Handle handle, UUID person, List<Choice> receivers) {
        return new KnownCaller(
                Banners.require(handle, person),
                plan(handle, person),
                InvolvedTeams.of(handle, person),
                handle.createQuery(LATELY)
                        .bind("person", person)
                        .map(ConstructorMapper.of(KnownCaller.Lately.class))
                        .list(),
                receivers);
    }

    private static KnownCaller.@Nullable Plan plan(Handle handle, UUID person) {
        List<Step> steps = handle.createQuery(PLAN)
                .bind(0, person)
                .map(ConstructorMapper.of(Step.class))
                .list();
        if (steps.isEmpty()) {
            return null;
        }
        Map<SafetyStep, String> words = new EnumMap<>(SafetyStep.class);
        steps.forEach(step -> words.put(step.step(), step.words()));
        return new KnownCaller.Plan(
                words, steps.get(0).writtenBy(), steps.get(0).writtenAt());
    }
}
