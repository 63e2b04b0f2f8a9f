import { evaluate } from '../evaluate.ts'
import type { Context } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { fiscalYearOf } from '../years/unit-year.ts'
import type { IndicatorKind, IndicatorWords, Subjects } from './indicator.ts'
import { indicatorKinds } from './kinds.ts'
import { DEFAULT_OPTIONS } from './options.ts'
import type { IndicatorOptions } from './options.ts'
import { smeContracts } from './sme-contracts.ts'
import { mergeCounted, tallyOf } from './tally.ts'
import type { Tally } from './tally.ts'

/** The records of one unit: `unit` is its key, which its procurements name as their buyer. */
export interface UnitRecords {
  readonly unit: string
  readonly procurements: readonly Procurement[]
}

/** What the records of one fiscal year say (null: those of all years), for the district and for each unit, kind by kind. */
export interface YearTallies {
  readonly year: number | null
  readonly kinds: readonly {
    readonly kind: IndicatorWords
    readonly district: Tally
    readonly units: ReadonlyMap<string, Tally>
  }[]
}

/**
 * Counts every indicator one unit at a time, so that the findings of no more than one unit are in memory: the same figures as
 * `indicators` gives of all at once. Each procurement is judged once, however many years are asked for.
 */
export function indicatorsByUnits(
  units: Iterable<UnitRecords>,
  context: Context,
  years: readonly (number | null)[],
  options: Partial<IndicatorOptions> = {},
): readonly YearTallies[] {
  const everyday = indicatorKinds(context)
  const whole = { ...DEFAULT_OPTIONS, ...options }
  const counted = years.map((year) => ({ year, units: new Map<string, readonly Tally[]>() }))
  const countAll = (
    year: number | null,
    { procurements, findingsOf }: Pick<Subjects, 'procurements' | 'findingsOf'>,
  ) => {
    const of = year === null ? procurements : procurements.filter((one) => fiscalYearOf(one) === year)
    const subjects = { context, options: whole, findingsOf }
    return [
      ...everyday.map((kind) => tallyOf(kind.count({ ...subjects, procurements: of }))),
      ...signedIn(year).map((kind) => tallyOf(kind.count({ ...subjects, procurements }))),
    ]
  }
  for (const { procurements, unit } of units) {
    const findingsOf = judgedOnce(context)
    for (const { units: told, year } of counted) {
      told.set(unit, countAll(year, { procurements, findingsOf }))
    }
  }
  return counted.map(({ units: told, year }) => {
    const ofNobody = countAll(year, { procurements: [], findingsOf: () => [] })
    return {
      year,
      kinds: [...everyday, ...signedIn(year)].flatMap((kind, at) => {
        const nothing = ofNobody[at]
        if (nothing === undefined) return []
        const tallies = new Map([...told].map(([unit, all]) => [unit, all[at] ?? nothing]))
        return [{ kind, district: mergeCounted([nothing, ...tallies.values()]), units: tallies }]
      }),
    }
  })
}

/** What goes by the day of signing and not by the fiscal year: counted of a year alone, over the procurements of all. */
const signedIn = (year: number | null): readonly IndicatorKind[] => (year === null ? [] : [smeContracts(year)])

function judgedOnce(context: Context): (procurement: Procurement) => readonly Finding[] {
  const known = new Map<Procurement, readonly Finding[]>()
  return (procurement) => {
    const findings = known.get(procurement) ?? evaluate(procurement, context)
    known.set(procurement, findings)
    return findings
  }
}
