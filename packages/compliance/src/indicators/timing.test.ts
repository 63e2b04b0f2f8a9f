import { expect, test } from 'vitest'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { named, told } from '../testing/indicators.ts'
import { NOTHING_AFTER_AWARD, NOTHING_AFTER_SIGNING } from '../testing/stages.ts'

test('signed on the day of the notice: what was signed, out of all that was signed', () => {
  const rows = named({
    'same day': { contractSignedOn: '2026-02-13', ...NOTHING_AFTER_SIGNING },
    later: {},
    'notice unknown': { awardNoticeOn: undefined },
    unsigned: NOTHING_AFTER_AWARD,
  })
  expect(told('signed-on-notice-day', rows)).toMatchObject({ behind: ['same day'], lookedAt: 2, leftAside: 1 })
})

test('announced in another month than intended, earlier or later, over the turn of a year', () => {
  const rows = named({
    'two later': { expectedMonth: '2025-11' },
    'one later': { expectedMonth: '2025-12' },
    'one earlier': { expectedMonth: '2026-02' },
    'two earlier': { expectedMonth: '2026-03' },
    'a year earlier': { expectedMonth: '2027-01' },
    'no month': { expectedMonth: undefined },
    'no intention': { intentionOn: undefined, expectedMonth: '2025-11' },
    'not announced': { announcementOn: undefined, expectedMonth: '2025-11' },
  })
  const drift = { name: 'driftMonths', unit: 'months', source: 'own rule' }
  expect(told('intention-drift', rows)).toMatchObject({
    behind: ['a year earlier', 'two earlier', 'two later'],
    lookedAt: 5,
    leftAside: 1,
    parameters: [{ ...drift, value: 1 }],
  })
  expect(told('intention-drift', rows, undefined, { driftMonths: 2 })).toMatchObject({
    behind: ['a year earlier'],
    parameters: [{ ...drift, value: 2 }],
  })
})

/** All are announced on 2026-01-22. */
const intended = (days: readonly CivilDate[]) =>
  named(Object.fromEntries(days.map((intentionOn, index) => [`P${index}`, { intentionOn }])))

test('each edge of the distribution falls into its own bin', () => {
  const days = [-1, 0, 9, 10, 19, 20, 29, 30, 39, 40, 59, 60, 89, 90].map((before) => {
    const day = new Date(Date.UTC(2026, 0, 22 - before))
    return day.toISOString().slice(0, 10) as CivilDate
  })
  const found = told('lead-time-distribution', intended(days))
  expect(found.bins).toEqual([
    { from: null, through: -1, count: 1 },
    { from: 0, through: 9, count: 2 },
    { from: 10, through: 19, count: 2 },
    { from: 20, through: 29, count: 2 },
    { from: 30, through: 39, count: 2 },
    { from: 40, through: 59, count: 2 },
    { from: 60, through: 89, count: 2 },
    { from: 90, through: null, count: 1 },
  ])
  // Of an even number the lower of the two in the middle: 29 and 30.
  expect(found).toMatchObject({ numerator: 14, denominator: 14, leftAside: 0, value: { unit: 'days', value: 29 } })
})

test('what has no intention is left aside; under five with one the middle of them is not told', () => {
  const four = intended(['2026-01-02', '2026-01-12', '2025-12-22', '2025-12-20'])
  const without = named({ a: { intentionOn: undefined }, b: { intentionOn: undefined } })
  const others = named({ works: { regime: 'tendering' }, unannounced: { announcementOn: undefined } })
  expect(told('lead-time-distribution', [...four, ...without, ...others])).toMatchObject({
    status: 'too-few',
    value: null,
    behind: ['P0', 'P1', 'P2', 'P3'],
    numerator: 4,
    denominator: 6,
    lookedAt: 4,
    leftAside: 2,
  })
  const five = intended(['2026-01-02', '2026-01-12', '2025-12-22', '2025-12-20', '2025-01-22'])
  expect(told('lead-time-distribution', [...five, ...without])).toMatchObject({
    status: 'told',
    value: { unit: 'days', value: 31 },
    lookedAt: 5,
    leftAside: 2,
  })
  const none = told('lead-time-distribution', without, undefined, { tooFew: 0 })
  expect(none).toMatchObject({ status: 'told', value: null })
})
