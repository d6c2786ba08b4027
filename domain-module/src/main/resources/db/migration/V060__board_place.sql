-- The time of the receipt, too: whoever was not triaged is to be seen since then.
drop function crisis_caseload(uuid, date);
create function crisis_caseload(wanted_team uuid, on_day date)
  returns table (referral_id uuid, person_id uuid, provider_id uuid, received_date date, received_time time, version integer)
  language plpgsql stable rows 300 as $$
begin
  return query
    select c.id, c.person_id, c.provider_id, c.received_date, c.received_time, c.version
      from crisis_care c
     where c.team_id = wanted_team and c.rejection_date is null and (c.discharge_date is null or c.discharge_date > on_day);
end $$;

-- The place of somebody on a shift board at a moment: by band, then since, then the more reasons the higher. A reason more, or one
-- that is worse, never moves anybody down.
--   0  in immediate danger, and nobody has taken it
--   1  should have been seen by now
--   2  an answer to whoever referred, or to a message, is late
--   3  is to be seen, and there is time left
--   4  nobody goes next, or should have gone by now
--   5  somebody goes
-- Within 1 and 2, whoever has been owed something for longest comes first.
-- danger_at: since when; to_see_by: until when they are to be seen, where they were not; answer_by: until when whoever referred is
-- to be answered; message_by: when the first message without an answer is due; next_at: when somebody goes. Each null where there
-- is no such thing.
create function board_place(now timestamptz, danger_at timestamptz, to_see_by timestamptz, answer_by timestamptz,
                            message_by timestamptz, next_at timestamptz)
  returns table (band integer, since timestamptz, reasons integer) language sql immutable
begin atomic
  select b.band,
         case b.band when 0 then danger_at
                     when 3 then to_see_by
                     when 4 then coalesce(next_at, '-infinity')
                     when 5 then next_at
                     else least(case when to_see_by < now then to_see_by end, case when answer_by < now then answer_by end,
                                case when message_by < now then message_by end) end,
         num_nonnulls(danger_at, to_see_by, case when answer_by < now then 1 end, case when message_by < now then 1 end)
    from (select case when danger_at is not null then 0
                      when to_see_by < now then 1
                      when answer_by < now or message_by < now then 2
                      when to_see_by is not null then 3
                      when next_at is null or next_at < now then 4
                      else 5 end as band) b;
end;
