import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { expect, test } from 'vitest'
import type { Context } from '../evaluate.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { RULEBOOK } from '../rules/all.ts'
import { judgeUnitYear } from '../years/judge-unit-year.ts'
import { askedReservation, isAboutReservation } from './asked.ts'
import { asReserved, isPlanned, reservable } from './share-plan.ts'

const CONTEXT: Context = { today: '2026-03-04', calendar: CALENDAR_CN, rulebook: RULEBOOK, jurisdiction: 'jiujiang' }

let count = 0
const planned = (more: Partial<Procurement>): Procurement => ({
  id: `P${(count += 1)}`,
  heldBy: 'register',
  title: '校车租赁',
  buyer: '示范区教育局',
  regime: 'government-procurement',
  category: 'services',
  method: 'open-tender',
  budget: 300_000_000,
  intentionOn: '2026-02-02',
  ...more,
})

test.each`
  because                                        | more                                                                     | sme            | smallMicro     | whole
  ${'above the limit the district asks 40 %'}    | ${{}}                                                                    | ${120_000_000} | ${84_000_000}  | ${false}
  ${'up to the limit all of it'}                 | ${{ budget: 150_000_000 }}                                               | ${150_000_000} | ${0}           | ${true}
  ${'works above four million by the larger'}    | ${{ category: 'works', budget: 500_000_000, controlPrice: 480_000_000 }} | ${200_000_000} | ${120_000_000} | ${false}
  ${'a stated ground changes nothing asked for'} | ${{ measure: 'none', noReserveReason: '第六条第三项' }}                  | ${120_000_000} | ${84_000_000}  | ${false}
`('$because', ({ more, sme, smallMicro, whole }) => {
  const asked = askedReservation(planned(more), CONTEXT)
  expect(asked).toMatchObject({ sme, smallMicro, whole })
  expect(asked?.findings.every(isAboutReservation)).toBe(true)
})

test('below the threshold of the catalogue no rule asks, and it can be reserved all the same', () => {
  const { budget: _, ...small } = planned({ controlPrice: 1_000_000, regime: 'tendering', category: 'goods' })
  expect(askedReservation(small, CONTEXT)).toBeUndefined()
  expect(reservable(small, CONTEXT)).toMatchObject({ asked: undefined, choices: ['whole'], amount: 1_000_000 })
})

test.each`
  because                                    | more                                                    | choices
  ${'nothing is reserved yet'}               | ${{ measure: 'none' }}                                  | ${['asked', 'whole']}
  ${'nothing is said about it'}              | ${{}}                                                   | ${['asked', 'whole']}
  ${'less than asked'}                       | ${{ measure: 'package', reservedSme: 90_000_000 }}      | ${['asked', 'whole']}
  ${'just what is asked'}                    | ${{ measure: 'package', reservedSme: 120_000_000 }}     | ${['whole']}
  ${'all is asked, so there is one choice'}  | ${{ budget: 150_000_000, measure: 'none' }}             | ${['whole']}
  ${'excused, which does not forbid it'}     | ${{ measure: 'none', noReserveReason: '第六条第一项' }} | ${['asked', 'whole']}
  ${'all is reserved'}                       | ${{ measure: 'exclusive' }}                             | ${undefined}
  ${'it is announced'}                       | ${{ measure: 'none', announcementOn: '2026-03-04' }}    | ${undefined}
  ${'it is awarded, though never announced'} | ${{ measure: 'none', awardNoticeOn: '2026-03-04' }}     | ${undefined}
  ${'nobody knows what it costs'}            | ${{ budget: undefined }}                                | ${undefined}
`('$because: $choices', ({ more, choices }) => {
  expect(reservable(planned(more), CONTEXT)?.choices).toEqual(choices)
})

test('what is imagined meets the rules that asked, and moves the year’s sums by just that', () => {
  const nothing = planned({ measure: 'none', noReserveReason: '供应商不足', budget: 400_000_000 })
  const one = reservable(nothing, CONTEXT)
  if (one === undefined) throw new Error('it can be reserved')
  expect(isPlanned(nothing)).toBe(true)
  const judged = (procurement: Procurement) =>
    judgeUnitYear(
      { unit: '示范区教育局', year: 2026, procurements: [procurement], gpBudgetTotal: 400_000_000 },
      CONTEXT,
    )
  const shortOf = (procurement: Procurement) =>
    Object.fromEntries(
      judged(procurement).flatMap(({ base, shortfall }) => (base === undefined ? [] : [[base, shortfall]])),
    )
  expect(shortOf(nothing)).toEqual({
    'gp-budget': 120_000_000,
    'above-limit': 120_000_000,
    'district-above-limit': 160_000_000,
  })
  for (const how of one.choices) {
    const reserved = asReserved(one, how)
    expect(shortOf(reserved)).toEqual({ 'gp-budget': 0, 'above-limit': 0, 'district-above-limit': 0 })
    expect(judged(reserved).every(({ inside }) => (inside?.shortfall ?? 0) === 0)).toBe(true)
    expect(reserved).not.toHaveProperty('noReserveReason')
  }
})
