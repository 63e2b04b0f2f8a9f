import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { describe, expect, test } from 'vitest'
import type { EventName } from '../procurement/events.ts'
import { ruleById } from '../rules/all.ts'
import type { Clock } from '../rules/rule.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import type { DistrictSettings } from '../settings/district-settings.ts'
import { ABSENT } from './columns.ts'
import { outcomeOf } from './outcome.ts'
import { termsOf } from './terms.ts'

const early: DistrictSettings = {
  ...NO_SETTINGS,
  version: 'test',
  warningWindow: (rule, today) =>
    rule === 'cn.gp.contract.sign' && today > '2026-01-01' ? { share: 10_000, leastWorkingDays: 0 } : undefined,
}

function terms(today: CivilDate, clock: Partial<Clock<EventName>> = {}, settings?: DistrictSettings) {
  const rule = ruleById('cn.gp.contract.sign')
  if (rule === undefined) throw new Error('the rule is there')
  const setting = { today, calendar: CALENDAR_CN, jurisdiction: 'jiujiang', ...(settings && { settings }) } as const
  return termsOf(rule, setting, { from: 'award-notice', to: 'contract-signed', counting: 'days', ...clock })
}

const AWARD = dayNumber('2026-09-10')
const day = (on: CivilDate | null): number => (on === null ? ABSENT : dayNumber(on))

describe('a term of 22 days from 2026-09-10: its last day, the second of October, is moved to the eighth', () => {
  test('its ends, plain and moved; in working days the holiday is stepped over', () => {
    expect(terms('2026-11-21').endOf(AWARD, 22)).toEqual({ aimFor: day('2026-10-02'), due: day('2026-10-08') })
    const working = terms('2026-11-21', { counting: 'working-days' })
    expect(working.endOf(AWARD, 14)).toEqual({ aimFor: day('2026-09-30'), due: day('2026-09-30') })
    expect(working.endOf(AWARD, 15)).toEqual({ aimFor: day('2026-10-08'), due: day('2026-10-08') })
  })

  test.each`
    because                               | today           | target          | verdict        | light
    ${'by the plain last day'}            | ${'2026-11-21'} | ${'2026-10-02'} | ${'compliant'} | ${'green'}
    ${'by the moved one'}                 | ${'2026-11-21'} | ${'2026-10-03'} | ${'compliant'} | ${'yellow'}
    ${'on the moved one'}                 | ${'2026-11-21'} | ${'2026-10-08'} | ${'compliant'} | ${'yellow'}
    ${'after it'}                         | ${'2026-11-21'} | ${'2026-10-09'} | ${'breach'}    | ${'red'}
    ${'not yet, and there is time'}       | ${'2026-09-20'} | ${null}         | ${'pending'}   | ${'green'}
    ${'not yet, the last quarter begins'} | ${'2026-09-27'} | ${null}         | ${'pending'}   | ${'yellow'}
    ${'not yet, a day before it does'}    | ${'2026-09-26'} | ${null}         | ${'pending'}   | ${'green'}
    ${'not yet, on the last day'}         | ${'2026-10-08'} | ${null}         | ${'pending'}   | ${'yellow'}
    ${'not yet, and too late'}            | ${'2026-10-09'} | ${null}         | ${'breach'}    | ${'red'}
  `('$because', ({ today, target, verdict, light }) => {
    const told = terms(today as CivilDate).outcomeOf(AWARD, day(target as CivilDate | null), 22)
    expect(told).toBe(outcomeOf({ verdict, light }))
  })

  test('the places of a target are those of the three outcomes; late is as the clock says', () => {
    const [inTime, moved, late] = terms('2026-11-21').places
    expect([inTime, moved, late]).toEqual(
      (['2026-10-02', '2026-10-08', '2026-10-09'] as const).map((on) =>
        terms('2026-11-21').outcomeOf(AWARD, day(on), 22),
      ),
    )
    const [, , yellow] = terms('2026-11-21', { lateLight: 'yellow' }).places
    expect(yellow).toBe(outcomeOf({ verdict: 'breach', light: 'yellow' }))
  })

  test('the district warns from the first day on', () => {
    expect(terms('2026-09-11', {}, early).outcomeOf(AWARD, ABSENT, 22)).toBe(
      outcomeOf({ verdict: 'pending', light: 'yellow' }),
    )
  })

  test.each`
    because                                            | target          | challenged      | closed          | verdict        | light
    ${'six days stood still: the 2nd becomes the 8th'} | ${'2026-10-08'} | ${'2026-09-14'} | ${'2026-09-19'} | ${'compliant'} | ${'green'}
    ${'without them it was late'}                      | ${'2026-10-09'} | ${null}         | ${null}         | ${'breach'}    | ${'red'}
    ${'with them it still is'}                         | ${'2026-10-09'} | ${'2026-09-14'} | ${'2026-09-19'} | ${'breach'}    | ${'red'}
    ${'not answered yet: it stands still'}             | ${null}         | ${'2026-09-14'} | ${null}         | ${'pending'}   | ${'grey'}
    ${'signed while it stood still'}                   | ${'2026-12-01'} | ${'2026-09-14'} | ${null}         | ${'compliant'} | ${'green'}
  `('a challenge: $because', ({ target, challenged, closed, verdict, light }) => {
    const stop =
      challenged === null
        ? undefined
        : { challenged: day(challenged as CivilDate), closed: day(closed as CivilDate | null) }
    const told = terms('2026-11-21').outcomeOf(AWARD, day(target as CivilDate | null), 22, stop)
    expect(told).toBe(outcomeOf({ verdict, light }))
  })
})
