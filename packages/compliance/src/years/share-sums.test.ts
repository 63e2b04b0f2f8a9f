import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { Procurement } from '../procurement/procurement.ts'
import { judgeUnitYear } from './judge-unit-year.ts'
import type { YearContext } from './unit-year.ts'

const AFTER: YearContext = { today: '2027-03-01', calendar: CALENDAR_CN, jurisdiction: 'jiujiang' }
const RANK: Readonly<Record<string, number>> = { compliant: 2, 'cannot-tell': 1, breach: 0 }

const project = fc
  .record({
    budget: fc.integer({ min: 150_000_000, max: 9_000_000_001 }),
    part: fc.integer({ min: 0, max: 10_000 }),
    small: fc.integer({ min: 0, max: 10_000 }),
    works: fc.boolean(),
    announcementOn: fc.constantFrom('2026-06-01', '2026-12-31'),
  })
  .map(({ budget, part, small, works, announcementOn }): Procurement => {
    const reservedSme = Math.floor((budget / 10_000) * part)
    return {
      id: `${budget}-${part}`,
      heldBy: 'register',
      regime: 'government-procurement',
      category: works ? 'works' : 'services',
      budget,
      controlPrice: budget,
      measure: 'package',
      reservedSme,
      reservedSmallMicro: Math.floor((reservedSme / 10_000) * small),
      announcementOn: announcementOn === '2026-06-01' ? '2026-06-01' : '2026-12-31',
    }
  })
const projects = fc.array(project, { minLength: 1, maxLength: 12 })

const total = (records: readonly Procurement[], of: (one: Procurement) => number | undefined) =>
  records.reduce((sum, one) => sum + BigInt(of(one) ?? 0), 0n)

/** The same verdict computed the long way: whole numbers, no rounding, percent as written in the instruments. */
function secondOpinion(records: readonly Procurement[], limit: number, percent: bigint, smallPercent: bigint) {
  const above = records.filter(({ budget }) => (budget ?? 0) > limit)
  if (above.length === 0) return undefined
  const reserved = total(above, (one) => one.reservedSme)
  const enough = reserved * 100n >= total(above, (one) => one.budget) * percent
  const small = total(above, (one) => one.reservedSmallMicro) * 100n >= reserved * smallPercent
  return enough && small ? 'compliant' : 'breach'
}

const verdictOf = (rule: string, procurements: readonly Procurement[]) =>
  judgeUnitYear({ unit: 'U', year: 2026, procurements, gpBudgetTotal: 20_000_000_000 }, AFTER).find(
    (finding) => finding.rule === rule,
  )?.verdict

describe('sums agree with a second opinion', () => {
  test.each`
    rule                                  | works    | limit          | percent | small
    ${'cn.gp.sme.reserve-above'}          | ${false} | ${200_000_000} | ${30n}  | ${60n}
    ${'cn.gp.sme.works-reserve'}          | ${true}  | ${400_000_000} | ${40n}  | ${60n}
    ${'jiujiang.gp.sme.reserve-above'}    | ${false} | ${200_000_000} | ${40n}  | ${70n}
    ${'jiujiang.works.sme.reserve-above'} | ${true}  | ${400_000_000} | ${40n}  | ${60n}
  `('$rule', ({ rule, works, limit, percent, small }) => {
    fc.assert(
      fc.property(projects, (records) => {
        const own = records.filter(({ category }) => (category === 'works') === works)
        expect(verdictOf(rule, records)).toBe(secondOpinion(own, limit, percent, small))
      }),
    )
  })
})

test('reserving more never makes any share of the year worse', () => {
  fc.assert(
    fc.property(projects, fc.nat(), fc.integer({ min: 1, max: 500_000_000 }), (records, place, more) => {
      const index = place % records.length
      const richer = records.map((one, at) =>
        at === index
          ? {
              ...one,
              reservedSme: (one.reservedSme ?? 0) + more,
              reservedSmallMicro: (one.reservedSmallMicro ?? 0) + more,
            }
          : one,
      )
      const before = judgeUnitYear(
        { unit: 'U', year: 2026, procurements: records, gpBudgetTotal: 20_000_000_000 },
        AFTER,
      )
      for (const { rule, verdict, required } of before.filter(
        ({ base }) => base !== undefined && base !== 'purchases-of-one-item',
      )) {
        if (required === undefined) continue
        expect([rule, (RANK[verdictOf(rule, richer) ?? ''] ?? -1) >= (RANK[verdict] ?? -1)]).toEqual([rule, true])
      }
    }),
  )
})

test('judging a year is pure: frozen input, same output', () => {
  fc.assert(
    fc.property(projects, (records) => {
      const year = Object.freeze({
        unit: 'U',
        year: 2026,
        gpBudgetTotal: 20_000_000_000,
        procurements: Object.freeze(records.map((one) => Object.freeze(one))),
      })
      const first = judgeUnitYear(year, AFTER)
      expect(judgeUnitYear(year, AFTER)).toEqual(first)
    }),
  )
})
