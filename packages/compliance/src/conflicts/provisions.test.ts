import type { CivilDate } from '@tenderlight/law/civil-date'
import { expect, test } from 'vitest'
import { settle } from '../settings/settle.ts'
import { provisionOf, tierOf } from './provisions.ts'
import { newContext } from './testing/provisions.ts'
import { statement } from './testing/statements.ts'
import type { Held } from './testing/statements.ts'

const CLOCK = { from: 'invoice', to: 'payment', counting: 'days', part: 'pay' } as const
const FIRST: Held = { from: '2015-03-01', to: '2020-06-30', value: 30 }
const SECOND: Held = { from: '2022-01-01', to: '2023-12-31', value: 20 }
const LAST: Held = { from: '2024-01-01', value: 10 }

test.each`
  values                   | on              | status              | days    | from            | to              | next                                | because
  ${[FIRST, SECOND, LAST]} | ${'2015-02-28'} | ${'not-yet'}        | ${30}   | ${'2015-03-01'} | ${'2020-06-30'} | ${null}                             | ${'what comes is said, not yet what follows it'}
  ${[FIRST, SECOND, LAST]} | ${'2015-03-01'} | ${'in-force'}       | ${30}   | ${'2015-03-01'} | ${'2020-06-30'} | ${{ from: '2022-01-01', days: 20 }} | ${'in force on its first day'}
  ${[FIRST, SECOND, LAST]} | ${'2020-07-01'} | ${'not-yet'}        | ${20}   | ${'2022-01-01'} | ${'2023-12-31'} | ${null}                             | ${'between two, the next is said'}
  ${[FIRST, SECOND, LAST]} | ${'2022-01-01'} | ${'in-force'}       | ${20}   | ${'2022-01-01'} | ${'2023-12-31'} | ${{ from: '2024-01-01', days: 10 }} | ${'what begins today is no change to come'}
  ${[FIRST, SECOND, LAST]} | ${'2024-01-01'} | ${'in-force'}       | ${10}   | ${'2024-01-01'} | ${null}         | ${null}                             | ${'the last holds until further notice'}
  ${[FIRST, SECOND]}       | ${'2024-01-01'} | ${'repealed'}       | ${20}   | ${'2022-01-01'} | ${'2023-12-31'} | ${null}                             | ${'what was in force last is said of what was repealed'}
  ${[]}                    | ${'2024-01-01'} | ${'not-configured'} | ${null} | ${null}         | ${null}         | ${null}                             | ${'nobody gave a figure'}
`(
  '$status on $on, because $because',
  ({
    values,
    on,
    next,
    days,
    ...said
  }: {
    values: readonly Held[]
    on: '2024-01-01'
    status: string
    days: number | null
    from: string | null
    to: string | null
    next: { from: string; days: number } | null
  }) => {
    const figure = (value: number) => ({ unit: 'days', numbers: [{ name: '', value }], codes: [] })
    const found = provisionOf(statement({ id: 'pay', values, clocks: [CLOCK] }), CLOCK, 'at-most', {
      ...newContext(),
      on,
    })
    expect(found).toMatchObject({
      rules: ['pay'],
      part: 'pay',
      status: said.status,
      from: said.from,
      to: said.to,
      marks: [],
    })
    expect(found.figure).toEqual(days === null ? null : figure(days))
    expect(found.next).toEqual(next === null ? null : { from: next.from, figure: figure(next.days) })
    const cited = [{ instrument: '《规定》', clause: 'pay', verification: 'public text' }]
    expect(found.citations).toEqual(values.length === 0 ? [] : cited)
    expect(found.span?.least).toBe(days ?? undefined)
  },
)

test('a rule without a clock has no part, and what is no term has no span', () => {
  const share = statement({ id: 'share', unit: 'basis-points', values: [{ from: '2020-01-01', value: 3000 }] })
  const found = provisionOf(share, undefined, 'at-least', newContext())
  expect('part' in found).toBe(false)
  expect(found).toMatchObject({ span: null, tier: 'country', level: 'law', title: share.title })
})

test('what is switched off is off while it would be in force, and repealed after that as ever', () => {
  const settings = settle([
    {
      id: 'off',
      value: { kind: 'rule-switch', rule: 'pay', on: false },
      from: '2016-01-01',
      recordedAt: '2016-01-01T00:00:00Z',
      recordedBy: '区财政局',
      reason: '会议纪要',
    },
  ])
  const pay = statement({ id: 'pay', values: [FIRST] })
  const status = (on: CivilDate) => provisionOf(pay, CLOCK, 'at-most', { ...newContext(), settings, on }).status
  expect([status('2015-12-31'), status('2016-01-01')]).toEqual(['in-force', 'off'])
  expect([status('2020-06-30'), status('2020-07-01')]).toEqual(['off', 'repealed'])
})

test('a figure without a direction has no span: nothing is counted', () => {
  expect(provisionOf(statement({ id: 'pay', values: [LAST] }), CLOCK, 'not-compared', newContext()).span).toBeNull()
})

test('what nobody compared with its source is marked', () => {
  const values = [{ ...LAST, verification: 'unverified' }] as const
  expect(provisionOf(statement({ id: 'pay', values }), CLOCK, 'at-most', newContext()).marks).toEqual(['unverified'])
})

test.each`
  jurisdiction  | tier
  ${'cn'}       | ${'country'}
  ${'cn-34'}    | ${'province'}
  ${'jiujiang'} | ${'district'}
`('$jurisdiction speaks as the $tier', ({ jurisdiction, tier }: { jurisdiction: 'cn'; tier: string }) => {
  expect(tierOf(jurisdiction)).toBe(tier)
})
