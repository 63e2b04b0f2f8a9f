/**
 * What the district had settled at that moment about a second person for `what`: its intentions or its cases. An entry that does
 * not say of what is of the intentions, as were all before there were cases.
 */
export const WAIVED_OF: readonly string[] = [
  `create function four_eyes_waived_of(what text, district uuid, entry uuid, moment timestamptz) returns boolean language sql stable as $$
    select exists (
      select from settings_entries w
      where w.district_id = district and w.id = entry and w.value ->> 'kind' = 'four-eyes' and w.value ->> 'on' = 'false'
        and coalesce(w.value ->> 'of', 'intentions') = what
        and w.recorded_at <= moment and w.from_date <= (moment at time zone 'Asia/Shanghai')::date
        and not exists (select from settings_entries t
          where t.district_id = district and t.withdraws = w.id and t.recorded_at <= moment)
        and not exists (select from settings_entries l
          where l.district_id = district and l.value ->> 'kind' = 'four-eyes' and l.recorded_at <= moment
            and coalesce(l.value ->> 'of', 'intentions') = what
            and l.from_date <= (moment at time zone 'Asia/Shanghai')::date
            and (l.from_date, l.recorded_at) > (w.from_date, w.recorded_at)
            and not exists (select from settings_entries t
              where t.district_id = district and t.withdraws = l.id and t.recorded_at <= moment)))
  $$`,
  `create or replace function four_eyes_waived(district uuid, entry uuid, moment timestamptz) returns boolean language sql stable as $$
    select four_eyes_waived_of('intentions', district, entry, moment)
  $$`,
]

const OPEN = ['to-issue', 'to-answer', 'rectifying', 'to-review', 'to-feed-back', 'to-strike-off']

/** From which stage each step leads to which, as in compliance's `leadsTo`; tried against it in migrations. */
export const CASE_WAYS: readonly (readonly [from: string, kind: string, to: string])[] = [
  ['to-issue', 'letter-drafted', 'to-issue'],
  ['to-issue', 'letter-issued', 'to-answer'],
  ...['to-answer', 'rectifying'].flatMap((from) => [
    [from, 'answered', 'rectifying'] as const,
    [from, 'rectified', 'to-review'] as const,
    [from, 'extension-asked', from] as const,
    [from, 'extension-granted', from] as const,
    [from, 'extension-declined', from] as const,
  ]),
  ['rectifying', 'returned', 'to-answer'],
  ['to-review', 'returned', 'rectifying'],
  ['to-review', 'passed', 'to-feed-back'],
  ['to-feed-back', 'fed-back', 'to-strike-off'],
  ['to-strike-off', 'struck-off', 'closed'],
  ...OPEN.flatMap((from) => [
    [from, 'escalated', from] as const,
    [from, 'withdrawal-asked', from] as const,
    [from, 'withdrawal-declined', from] as const,
    [from, 'withdrawn', 'closed'] as const,
  ]),
]

const ways = CASE_WAYS.map((way) => `(${way.map((word) => `'${word}'`).join(', ')})`).join(', ')
/** The last step of these kinds, into `asked`. */
const lastOf = (...kinds: readonly string[]) => `select kind, person_id into asked from case_steps
        where district_id = new.district_id and case_id = new.case_id and step < new.step
          and kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})
        order by step desc limit 1`
const refuse = (what: string) => `raise exception 'case_steps: ${what}' using errcode = 'check_violation'`

/** One step follows the other, and what takes two people is done by two, whatever a server asks for. */
export const FOLLOW_CASE_STEP: readonly string[] = [
  `create function follow_case_step() returns trigger language plpgsql as $$
  declare ahead text; asked record; pending boolean;
  begin
    if new.step = 1 then
      if new.kind <> 'opened' or new.stage not in ('to-issue', 'to-answer') then ${refuse('a case begins by being opened')}; end if;
      return new;
    end if;
    select stage into ahead from case_steps
      where district_id = new.district_id and case_id = new.case_id and step = new.step - 1;
    if ahead is null or (ahead, new.kind, new.stage) not in (${ways}) then
      raise exception 'case_steps: % does not follow %', new.kind, coalesce(ahead, 'nothing') using errcode = 'check_violation';
    end if;
    if new.kind in ('extension-asked', 'extension-granted', 'extension-declined') then
      ${lastOf('extension-asked', 'extension-granted', 'extension-declined', 'answered', 'rectified', 'returned')};
      pending := coalesce(asked.kind = 'extension-asked', false);
      if pending = (new.kind = 'extension-asked') then ${refuse('nothing to decide, or decided already')}; end if;
      if pending and asked.person_id = new.person_id then ${refuse('who asked for it cannot decide it')}; end if;
    end if;
    if new.kind in ('withdrawal-asked', 'withdrawal-declined', 'withdrawn') then
      ${lastOf('withdrawal-asked', 'withdrawal-declined')};
      pending := coalesce(asked.kind = 'withdrawal-asked', false);
      if pending = (new.kind = 'withdrawal-asked') then ${refuse('nothing to decide, or asked for already')}; end if;
    end if;
    if new.kind = 'letter-issued' then ${lastOf('letter-drafted')}; end if;
    if new.kind = 'struck-off' then ${lastOf('passed')}; end if;
    if new.kind in ('letter-issued', 'struck-off', 'withdrawn') then
      if asked.person_id is null then ${refuse('nobody did what comes ahead of it')}; end if;
      if new.waiver is not null then
        if not four_eyes_waived_of('cases', new.district_id, new.waiver, new.at) then ${refuse('four eyes are not waived')}; end if;
      elsif asked.person_id = new.person_id then ${refuse('it takes somebody else')};
      end if;
    end if;
    return new;
  end $$`,
  `create trigger case_steps_follow before insert on case_steps for each row execute function follow_case_step()`,
  `alter table case_steps enable always trigger case_steps_follow`,
]

const MOVES = `array['number', 'stage', 'due', 'warn_from', 'waits_for', 'extension_asked', 'withdrawal_asked', 'escalated', 'told_on', 'closed_on', 'closed_as']`

/** Of a case only where it stands changes, and nothing once it is closed. */
export const CASES_FOLLOW: readonly string[] = [
  `create function move_case() returns trigger language plpgsql as $$
  begin
    if old.stage = 'closed' or old.number is not null and new.number is distinct from old.number
        or to_jsonb(new) - ${MOVES} is distinct from to_jsonb(old) - ${MOVES} then
      raise exception 'cases: only moved on, never changed' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`,
  `create trigger cases_move before update on cases for each row execute function move_case()`,
  `create trigger cases_stay before delete or truncate on cases for each statement execute function refuse_change()`,
]

const ISSUES = `array['year', 'sequence', 'number', 'issued_by', 'issued_at']`

/** A letter is issued once, by whoever's step says so; its words never change. */
export const CASE_LETTERS_ONCE: readonly string[] = [
  `create function issue_case_letter() returns trigger language plpgsql as $$
  begin
    if old.issued_at is not null or new.issued_at is null
        or to_jsonb(new) - ${ISSUES} is distinct from to_jsonb(old) - ${ISSUES}
        or not exists (select from case_steps s where s.district_id = new.district_id and s.case_id = new.case_id
          and s.kind = 'letter-issued' and s.person_id = new.issued_by and s.content ->> 'letter' = new.id::text) then
      raise exception 'case_letters: issued once, never changed' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`,
  `create trigger case_letters_issue before update on case_letters for each row execute function issue_case_letter()`,
  `create trigger case_letters_stay before delete or truncate on case_letters
    for each statement execute function refuse_change()`,
]
