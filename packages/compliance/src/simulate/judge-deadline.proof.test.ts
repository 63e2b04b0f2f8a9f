import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { civilDateOf, dayNumber } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, rulesIn } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { RULEBOOK } from '../rules/all.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import type { DistrictSettings } from '../settings/district-settings.ts'
import { judgeColumns } from './judge-columns.ts'
import { outcomeOf } from './outcome.ts'
import { toColumns } from './to-columns.ts'
import { settableParts, withFigureOf } from './with-figure.ts'

/** New rows in every run; a failure names the seed. */
const SEED = Date.now() % 2_147_483_647
const FIRST = dayNumber('2025-12-01')

const some = (max: number): fc.Arbitrary<number | undefined> =>
  fc.option(fc.nat(max), { nil: undefined, freq: max === 0 ? 1 : 4 })

/** Awards of one winter, most of them challenged: before, during and after the term, closed, open and contradicting. */
const challenged = fc
  .record({
    awarded: fc.nat(120),
    signed: some(70),
    challenge: some(80),
    open: some(40),
    regime: fc.constantFrom('government-procurement', 'tendering', undefined),
    heldBy: fc.constantFrom('ledger', 'register'),
    announced: fc.boolean(),
  } as const)
  .map(({ announced, awarded, challenge, heldBy, open, regime, signed }): Procurement => {
    const award = FIRST + awarded
    const on = (days: number | undefined, from: number): CivilDate | undefined =>
      days === undefined ? undefined : civilDateOf(from + days)
    const begun = award - 15 + (challenge ?? 0)
    const dates = {
      announcementOn: announced ? civilDateOf(award - 40) : undefined,
      awardNoticeOn: awarded % 17 === 0 ? undefined : civilDateOf(award),
      contractSignedOn: on(signed, award - 1),
      challengeOn: challenge === undefined ? undefined : civilDateOf(begun),
      challengeClosedOn: challenge === undefined ? undefined : on(open, begun - 2),
    }
    const known = Object.entries({ ...dates, regime }).filter(([, value]) => value !== undefined)
    return { id: '', heldBy, ...(Object.fromEntries(known) as Partial<Procurement>) }
  })

const rows = fc.sample(challenged, { numRuns: 3000, seed: SEED })
const columns = toColumns(rows)

/** Switches every rule off for what was triggered on one of these days, and warns of running terms early. */
const settled: DistrictSettings = {
  ...NO_SETTINGS,
  version: 'test',
  changes: ['2026-01-10', '2026-02-20'],
  isOn: (_, on) => on < '2026-01-10' || on >= '2026-02-20',
  warningWindow: () => ({ share: 6000, leastWorkingDays: 4 }),
}

describe(`challenged rows in number (seed ${SEED})`, () => {
  test('most rows are challenged, and a good part of them while the term ran', () => {
    const during = rows.filter(
      ({ awardNoticeOn, challengeOn, contractSignedOn }) =>
        challengeOn !== undefined &&
        awardNoticeOn !== undefined &&
        challengeOn <= (contractSignedOn ?? '9999-12-31') &&
        challengeOn >= awardNoticeOn,
    )
    expect(during.length).toBeGreaterThan(500)
  })

  test.each(
    (['jiujiang', 'zhenhai', 'bayuquan'] as const).flatMap((jurisdiction) =>
      rulesIn(RULEBOOK, jurisdiction)
        .filter((rule) => settableParts(rule).length > 0 && rule.made?.term !== undefined)
        .filter(({ clocks }) => clocks.some(({ to }) => to === 'contract-signed'))
        .flatMap((rule) => [undefined, settled].map((settings) => ({ jurisdiction, rule, id: rule.id, settings }))),
    ),
  )('$jurisdiction $id: columns say what evaluate says', ({ jurisdiction, rule, settings }) => {
    const [part] = settableParts(rule)
    const value = rule.id.startsWith('cn.') ? 12 : 5
    const after = withFigureOf(rule, { rule: rule.id, value, ...(part === '' ? {} : { part: part ?? '' }) })
    for (const today of ['2026-01-20', '2026-02-27', '2026-11-21'] as const) {
      const setting = { today, calendar: CALENDAR_CN, jurisdiction, ...(settings === undefined ? {} : { settings }) }
      for (const clock of rule.clocks) {
        const judged = judgeColumns(columns, setting, [rule, after], clock)
        for (const [index, one] of [rule, after].entries()) {
          const context: Context = { ...setting, rulebook: { rules: [one] } }
          const differing = rows.flatMap((row) => {
            const [finding] = evaluate(row, context).filter((said) => (said.part ?? clock.part) === clock.part)
            const at = rows.indexOf(row)
            return judged[index]?.[at] === outcomeOf(finding) ? [] : [{ today, index, row, finding }]
          })
          expect(differing.slice(0, 3)).toEqual([])
        }
      }
    }
  })
})
