import { expect, test } from 'vitest'
import { civilDate } from '@tenderlight/law/civil-date'
import { daysWithWork, endsOf, isCounted, monthAfter, monthOf, weeksOf } from './month-days.ts'

test.each`
  month        | first           | last            | weeks | monday          | sunday
  ${'2026-02'} | ${'2026-02-01'} | ${'2026-02-28'} | ${5}  | ${'2026-01-26'} | ${'2026-03-01'}
  ${'2026-06'} | ${'2026-06-01'} | ${'2026-06-30'} | ${5}  | ${'2026-06-01'} | ${'2026-07-05'}
  ${'2028-02'} | ${'2028-02-01'} | ${'2028-02-29'} | ${5}  | ${'2028-01-31'} | ${'2028-03-05'}
`('$month from $monday to $sunday', ({ month, first, last, weeks, monday, sunday }) => {
  expect(endsOf(month)).toEqual({ first, last })
  const all = weeksOf(month)
  expect([all.length, all[0]?.[0], all.at(-1)?.at(-1)]).toEqual([weeks, monday, sunday])
})

test('months follow one another over the year’s end', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthOf(civilDate('2026-03-31'))]).toEqual([
    '2027-01',
    '2025-12',
    '2026-03',
  ])
})

test('a day counts its lights, what waits, and what may be announced from then on', () => {
  const unit = { id: '0f3b6a52-0d6e-4a55-9d5a-0a6f3f5b9c11', name: '区教育局' }
  const of = (id: string) => ({ key: id, id, title: id, unit })
  const due = civilDate('2026-03-05')
  const step = (id: string, light: 'red' | 'yellow', on = due) =>
    ({
      ...of(id),
      kind: 'step',
      rule: 'r',
      part: null,
      level: 'law',
      stage: 'contract',
      event: 'contract-signed',
      trigger: null,
      due: on,
      light,
      workingDaysLeft: 1,
      otherLevelDue: null,
      notice: null,
    }) as const
  const work = {
    asOf: civilDate('2026-03-04'),
    items: [
      step('a', 'yellow'),
      step('b', 'yellow'),
      step('c', 'red', civilDate('2026-03-02')),
      {
        ...of('g'),
        kind: 'milestone' as const,
        due: civilDate('2026-03-06'),
        light: 'green' as const,
        workingDaysLeft: 2,
        version: 1,
        milestone: 'g',
        name: '到货',
        what: null,
        side: 'supplier' as const,
      },
      { kind: 'correction' as const, ...of('d'), facts: [] },
      {
        kind: 'review' as const,
        id: 'e',
        title: 'e',
        unit,
        corrects: null,
        announces: null,
        by: '甲',
        since: due,
        reason: null,
        due,
        workingDaysLeft: 1,
      },
    ],
    ready: [{ ...of('f'), intentionOn: civilDate('2026-02-03'), earliest: due }],
    more: false,
  }
  const days = daysWithWork(work, [])
  expect([...days].map(([day, { counts }]) => [day, ...counts])).toEqual([
    ['2026-03-02', ['red', 1]],
    ['2026-03-05', ['yellow', 2], ['waiting', 1], ['ready', 1]],
    ['2026-03-06', ['green', 1]],
  ])
  expect([...days].map(([, on]) => isCounted(on))).toEqual([true, true, false])
})
