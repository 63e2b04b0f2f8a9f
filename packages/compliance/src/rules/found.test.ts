import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { dated } from '@tenderlight/law/dated-parameter'
import { describe, expect, test } from 'vitest'
import { cannotTell, found, groundOf, groundPlace } from './found.ts'

const figure = dated({
  rule: 'test.found',
  jurisdiction: 'cn',
  unit: 'days',
  verified: 'own rule',
  values: [
    { from: '2020-01-01', to: '2025-12-31', value: 5, cite: { instrument: 'product', clause: '一' } },
    { from: '2026-01-01', value: 7, cite: { instrument: 'product', clause: '二' } },
  ],
})
const [before, since] = figure.values
if (before === undefined || since === undefined) throw new Error('two periods')
const scope = { calendar: CALENDAR_CN }

const BARE = {
  rule: 'test.found',
  level: 'law',
  verdict: 'pending',
  light: 'grey',
  trigger: null,
  aimFor: null,
  due: null,
  met: null,
  late: null,
  provisional: false,
  citation: since.citation,
  versions: { parameterFrom: '2026-01-01', calendar: CALENDAR_CN.version },
}

describe('a finding on its ground', () => {
  test('bare, it has nothing but nulls and where it stands', () => {
    expect(found(groundOf(groundPlace(figure, 'law'), since, scope), 'pending', 'grey')).toStrictEqual(BARE)
  })

  test('names its clock and its matter where it has them', () => {
    const ground = { ...groundOf(groundPlace(figure, 'law', 'winner'), since, scope), matter: 'M1' }
    expect(found(ground, 'pending', 'grey')).toStrictEqual({ ...BARE, part: 'winner', matter: 'M1' })
  })

  test.each`
    because                            | details
    ${'nothing besides'}               | ${{}}
    ${'dates'}                         | ${{ aimFor: '2026-03-07', due: '2026-03-09', met: '2026-03-10', late: { workingDays: 1, calendarDays: 1 } }}
    ${'a presumed calendar'}           | ${{ due: '2027-03-09', provisional: true }}
    ${'a start'}                       | ${{ trigger: { event: 'announcement', on: '2026-03-02' } }}
    ${'amounts'}                       | ${{ unit: 'fen', required: 3, actual: 1, shortfall: 2 }}
    ${'amounts of nothing'}            | ${{ unit: 'fen', required: 0, actual: 0, shortfall: 0 }}
    ${'a share inside'}                | ${{ inside: { unit: 'fen', required: 3, actual: 1, shortfall: 2 } }}
    ${'a ground, a reason and places'} | ${{ ground: '第七条', reason: '抢险', places: [] }}
  `('of details it has what is given, and no key for what is not: $because', ({ details }) => {
    const ground = groundOf(groundPlace(figure, 'law'), since, scope)
    expect(found(ground, 'pending', 'grey', details)).toStrictEqual({ ...BARE, ...details })
    const untold = { ...BARE, verdict: 'cannot-tell', missing: ['budget'], ...details }
    expect(cannotTell(ground, ['budget'], details)).toStrictEqual(untold)
  })
})

test('a ground is that of figure and calendar at hand, whatever was judged before', () => {
  const place = groundPlace(figure, 'law')
  const other = { calendar: { ...CALENDAR_CN, version: 'cn-known-earlier' } }
  const judged = [
    [before, scope],
    [since, scope],
    [since, other],
    [since, scope],
  ] as const
  const versions = judged.map(([value, at]) => found(groundOf(place, value, at), 'pending', 'grey').versions)
  expect(versions).toEqual([
    { parameterFrom: '2020-01-01', calendar: CALENDAR_CN.version },
    { parameterFrom: '2026-01-01', calendar: CALENDAR_CN.version },
    { parameterFrom: '2026-01-01', calendar: 'cn-known-earlier' },
    { parameterFrom: '2026-01-01', calendar: CALENDAR_CN.version },
  ])
})
