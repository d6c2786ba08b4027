create view message_event with (security_invoker = true) as
  select h.person_id, h.provider_id, 'HANDOVER' as kind, e.act, (e.at at time zone 'Europe/London')::date as day,
         (e.at at time zone 'Europe/London')::time(0) as at, e.at as moment, null::timestamptz as until,
         case e.act when 'SENT' then 'Message that needs an answer' when 'ACCEPTED' then 'Message accepted'
                    else 'Message answered and done' end as title,
         null::text as outcome, null::text as detail, coalesce(e.words, h.text) as words, h.team_id, t.name as team,
         e.done_by, null::text as entered_by, h.id as subject, 'O' || e.id as key
    from handover h join handover_event e on e.handover_id = h.id and e.act in ('SENT', 'ACCEPTED', 'CLOSED')
    join named_team t on t.id = h.team_id;
