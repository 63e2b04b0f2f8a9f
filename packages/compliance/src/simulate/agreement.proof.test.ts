import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { JurisdictionId } from '@tenderlight/law/jurisdictions'
import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { evaluate, rulesIn } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { RULEBOOK } from '../rules/all.ts'
import type { Rule, Rulebook } from '../rules/rule.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import type { DistrictSettings } from '../settings/district-settings.ts'
import { ledgerRow, registerRow } from '../testing/second-opinion/rows/rows.ts'
import { judgeColumns } from './judge-columns.ts'
import { outcomeOf, shadeOf } from './outcome.ts'
import { toColumns } from './to-columns.ts'
import { settableParts, withFigure } from './with-figure.ts'
import type { FigureChange } from './with-figure.ts'

// Slow on a machine that runs every test at once.
vi.setConfig({ testTimeout: 60_000 })

/** New rows in every run; a failure names the seed. */
const SEED = Date.now() % 2_147_483_647
const draw = (rows: typeof ledgerRow, numRuns: number): Procurement[] =>
  fc.sample(rows, { numRuns, seed: SEED }).map(({ row }) => row)

/** Facts that the random rows do not have, on some of them: days beside the table, a suspension, a matter. */
const rows: Procurement[] = [...draw(ledgerRow, 200), ...draw(registerRow, 150)].map((row, index) => ({
  ...row,
  id: `${index}`,
  buyer: `单位${index % 7}`,
  ...(index % 97 === 0 ? { awardNoticeOn: '1985-03-04' as const } : {}),
  ...(index % 89 === 0 ? { contractSignedOn: '2190-01-02' as const } : {}),
  ...(index % 31 === 0
    ? { matters: [{ id: 'm', kind: 'challenge' as const, receivedOn: '2026-02-12' as const }] }
    : {}),
}))
const columns = toColumns(rows)

const contextOf = (jurisdiction: JurisdictionId, today: CivilDate, rulebook: Rulebook = RULEBOOK): Context => ({
  today,
  calendar: CALENDAR_CN,
  rulebook,
  jurisdiction,
})

/** The outcome by the findings themselves: the worst of those of the clock. */
function expected(findings: readonly Finding[], rule: Rule, part: string | undefined): number {
  return findings
    .filter((finding) => finding.rule === rule.id && (finding.part === undefined || finding.part === part))
    .map(outcomeOf)
    .reduce((worst, outcome) => (shadeOf(outcome) > shadeOf(worst) ? outcome : worst), 0)
}

/** The rows about which columns and `evaluate` say different things. */
function differing(context: Context, rules: readonly Rule[]): string[] {
  const all = rows.map((row) => evaluate(row, context))
  return rules.flatMap((rule) => {
    const clocks = rule.clocks.length === 0 ? [undefined] : rule.clocks
    return clocks.flatMap((clock) => {
      const [outcomes] = judgeColumns(columns, context, [rule, rule], clock)
      return all.flatMap((findings, row) =>
        outcomes[row] === expected(findings, rule, clock?.part) ? [] : [`${rule.id} ${clock?.part ?? ''} row ${row}`],
      )
    })
  })
}

const DISTRICTS = ['jiujiang', 'bayuquan', 'zhenhai', 'xialu', 'changshan'] as const

describe(`columns say what evaluate says (seed ${SEED})`, () => {
  test.each(DISTRICTS)('of every rule of %s', (district) => {
    for (const today of ['2024-10-08', '2026-02-27'] as const) {
      const context = contextOf(district, today)
      expect(differing(context, rulesIn(RULEBOOK, district))).toEqual([])
    }
  })

  test('of every rule of a district that has switched rules off for a time and warns early', () => {
    const settings: DistrictSettings = {
      ...NO_SETTINGS,
      version: 'test',
      changes: ['2025-11-03', '2026-02-02'],
      isOn: (_, on) => on < '2025-11-03' || on >= '2026-02-02',
      warningWindow: () => ({ share: 6000, leastWorkingDays: 4 }),
    }
    const context: Context = { ...contextOf('jiujiang', '2026-02-27'), settings }
    expect(differing(context, rulesIn(RULEBOOK, 'jiujiang'))).toEqual([])
  })

  const changes = RULEBOOK.rules.flatMap((rule) =>
    settableParts(rule).flatMap((part): FigureChange[] => {
      const figure: unknown = rule.parameter.values.at(-1)?.value
      const number: unknown = part === '' ? figure : (figure as Record<string, unknown>)[part]
      const value = typeof number === 'number' ? Math.max(0, number < 100 ? number - 2 : Math.floor(number * 0.9)) : 0
      return [{ rule: rule.id, ...(part === '' ? {} : { part }), value }]
    }),
  )

  test('most timed rules can be changed', () => {
    const changeable = new Set(changes.map(({ rule }) => rule))
    expect(changeable.size).toBeGreaterThan(30)
    expect(changeable).toContain('jiujiang.gp.contract.sign')
  })

  test.each(changes)('of a rulebook in which $rule $part is $value', (change) => {
    const rulebook = withFigure(RULEBOOK, change)
    const changed = rulebook.rules.filter(({ id }) => id === change.rule)
    for (const district of DISTRICTS) {
      const context = contextOf(district, '2026-02-27', rulebook)
      if (rulesIn(rulebook, district).some(({ id }) => id === change.rule)) {
        // The other rules are the same objects: it is enough to ask the changed one.
        expect(differing({ ...context, rulebook: { rules: changed } }, changed)).toEqual([])
        break
      }
    }
  })
})
