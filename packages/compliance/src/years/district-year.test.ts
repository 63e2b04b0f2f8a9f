import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { dated } from '@tenderlight/law/dated-parameter'
import { expect, test } from 'vitest'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { targetOf } from './district-year.ts'

type Days = { readonly from: CivilDate; readonly to?: CivilDate; readonly planEnds?: CivilDate }

const RULE = 'test.target'
const target = ({ planEnds, ...days }: Days) =>
  dated({
    rule: RULE,
    jurisdiction: 'cn',
    unit: 'count',
    verified: 'own rule',
    ...(planEnds === undefined ? {} : { planEnds }),
    values: [{ ...days, value: 7, cite: { instrument: 'product', clause: '—' } }],
  })

/** What the target says of 2025, extended as far as the district says. */
const of2025 = (days: Days, extended?: CivilDate | null) =>
  targetOf(target(days), 2025, {
    today: '2026-02-01',
    calendar: CALENDAR_CN,
    jurisdiction: 'xialu',
    settings: { ...NO_SETTINGS, extendedThrough: (rule) => (rule === RULE ? extended : undefined) },
  })?.value

const PLAN = { from: '2024-01-01', planEnds: '2024-12-31' } as const

test.each<[because: string, days: Days, extended: CivilDate | null | undefined, said: 7 | undefined]>([
  ['made on the last day of the year', { from: '2025-12-31' }, undefined, 7],
  ['made the day after', { from: '2026-01-01' }, undefined, undefined],
  ['no plan ends it', { from: '2024-01-01' }, undefined, 7],
  ['withdrawn in the course of the year', { from: '2024-01-01', to: '2025-12-30' }, undefined, undefined],
  ['withdrawn at its end', { from: '2024-01-01', to: '2025-12-31' }, undefined, 7],
  ['the plan ends on the first day of the year', { ...PLAN, planEnds: '2025-01-01' }, undefined, 7],
  ['the plan ends the day before', PLAN, undefined, undefined],
  ['extended to the first day of the year', PLAN, '2025-01-01', 7],
  ['extended to the day before', PLAN, '2024-12-31', undefined],
  ['extended until further notice', PLAN, null, 7],
  ['extended, but not made yet', { ...PLAN, from: '2026-01-01' }, null, undefined],
])('%s', (_, days, extended, said) => {
  expect(of2025(days, extended)).toBe(said)
})

test('without settings nothing is extended', () => {
  const context = { today: '2026-02-01', calendar: CALENDAR_CN, jurisdiction: 'xialu' } as const
  expect(targetOf(target(PLAN), 2025, context)).toBeUndefined()
  expect(targetOf(target(PLAN), 2024, context)?.value).toBe(7)
})
