import { yearFigures } from '@tenderlight/compliance/desk/indicator-figures'
import { tallyRules } from '@tenderlight/compliance/desk/rule-tally'
import type { Context } from '@tenderlight/compliance/evaluate'
import { indicatorsByUnits } from '@tenderlight/compliance/indicators/by-units'
import type { UnitRecords } from '@tenderlight/compliance/indicators/by-units'
import type { IndicatorOptions } from '@tenderlight/compliance/indicators/options'
import { satisfaction } from '@tenderlight/compliance/indicators/satisfaction'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import { settle } from '@tenderlight/compliance/settings/settle'
import { procurementAt } from '@tenderlight/compliance/simulate/columns'
import type { Columns } from '@tenderlight/compliance/simulate/columns'
import { ColumnsBuilder } from '@tenderlight/compliance/simulate/to-columns'
import type { BudgetTotal } from '@tenderlight/db/repositories/budget-lines'
import { CALENDAR_CN, calendarWith } from '@tenderlight/law/calendars/cn'
import { asProcurement } from '../record/as-procurement.ts'
import type { Answers, Ask, JudgedWith, SentRecord } from './messages.ts'
import { keepPasts } from './past-boards.ts'
import { trialOver } from './trial-over.ts'

function contextOf({ today, jurisdiction, notices, settings }: JudgedWith): Context {
  const calendar = notices.length === 0 ? CALENDAR_CN : calendarWith(CALENDAR_CN, notices)
  return { today, jurisdiction, calendar, settings: settle(settings), rulebook: RULEBOOK }
}

function* procurementsOf(columns: Columns): Generator<Procurement> {
  for (let row = 0; row < columns.count; row += 1) yield procurementAt(columns, row)
}

/** One unit's records after the other's. */
function* unitsOf(columns: Columns): Generator<UnitRecords> {
  const { codes, words } = columns.coded.get('buyer') ?? { codes: new Int32Array(), words: [] }
  for (const [code, rows] of Map.groupBy(codes.keys(), (row) => codes[row] ?? -1)) {
    yield { unit: String(words[code]), procurements: rows.map((row) => procurementAt(columns, row)) }
  }
}

/** 年度政府采购项目预算总额 of a unit's year: what its own lines come to; undefined where it has none. */
function totalsIn(budgets: readonly BudgetTotal[]): IndicatorOptions['gpBudgetTotal'] {
  const known = new Map(budgets.map(({ amount, unit, year }) => [`${unit} ${year}`, amount]))
  return (unit, year) => known.get(`${unit} ${year}`)
}

/** Keeps the records of districts in columns, and answers what is asked of them. Throws for a district that it has not. */
export function keepPopulations(): (ask: Ask) => Answers[keyof Answers] {
  const coming = new Map<string, ColumnsBuilder>()
  const kept = new Map<string, Columns>()
  const pasts = keepPasts()
  const found = <V>(map: ReadonlyMap<string, V>, district: string): V => {
    const value = map.get(district)
    if (value === undefined) throw new RangeError(`the records of ${district} are not here`)
    return value
  }
  return (ask) => {
    const { district } = ask
    switch (ask.kind) {
      case 'begin':
        kept.delete(district)
        coming.set(district, new ColumnsBuilder())
        return null
      case 'records': {
        const builder = found(coming, district)
        for (const sent of JSON.parse(ask.json) as SentRecord[]) {
          // Under the keys of the record and of its unit: their numbers and names may be others' as well.
          builder.add({ ...asProcurement(sent), id: sent.id, buyer: sent.organisationId })
        }
        return null
      }
      case 'end': {
        const builder = found(coming, district)
        coming.delete(district)
        kept.set(district, builder.done())
        return null
      }
      case 'drop':
        coming.delete(district)
        kept.delete(district)
        return null
      case 'indicators': {
        const { budgets, by, matters, years } = ask
        const options = { ...ask.options, gpBudgetTotal: totalsIn(budgets) }
        const told = indicatorsByUnits(unitsOf(found(kept, district)), contextOf(by), years, options)
        return told.map(({ kinds, year }) =>
          yearFigures({ year, kinds: [...kinds, satisfaction(matters, year)] }, options),
        )
      }
      case 'trial':
        return trialOver(found(kept, district), contextOf(ask.by), ask)
      case 'past-begin':
      case 'past-records':
      case 'past-end':
        return pasts(ask)
      case 'tally':
        return tallyRules(procurementsOf(found(kept, district)), contextOf(ask.by))
    }
  }
}
