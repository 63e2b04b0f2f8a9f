import { valueOn } from '@tenderlight/law/dated-parameter'
import { mustTender } from '@tenderlight/law/parameters/thresholds'
import { tenderSplit } from '@tenderlight/law/parameters/year'
import type { Fen } from '@tenderlight/law/money'
import type { Procurement } from '../procurement/procurement.ts'
import { found } from '../rules/found.ts'
import type { Ground } from '../rules/found.ts'
import { noticeDate } from '../rules/notice-date.ts'
import { lawDayOf } from './unit-year.ts'
import type { UnitYear, YearContext } from './unit-year.ts'
import type { YearFinding } from './year-finding.ts'

type TenderObject = NonNullable<Procurement['tenderObject']>

const amountOf = ({ estimate, controlPrice, budget, contractAmount }: Procurement): Fen | undefined =>
  estimate ?? controlPrice ?? budget ?? contractAmount

const objectOf = ({ tenderObject, category }: Procurement): TenderObject | undefined =>
  tenderObject ?? (category === 'works' ? 'construction' : undefined)

/**
 * A pattern to look at: lots of one kind at one site in one year, none of them tendered, each below the figure of
 * compulsory tendering and together at it. A signal (yellow), not a verdict: lots may lawfully be what they are.
 * Of a year {@link withItsOwn}.
 */
export function judgeTenderSplit(year: UnitYear, context: YearContext): readonly YearFinding[] {
  const lots = year.procurements.flatMap((lot) => {
    const [object, amount] = [objectOf(lot), amountOf(lot)]
    const tendered = lot.method === 'open-tender' || lot.method === 'invited-tender'
    if (lot.site === undefined || object === undefined || amount === undefined || tendered) return []
    const least = valueOn(mustTender, noticeDate(lot) ?? context.today)?.value[object]
    return least === undefined || amount >= least ? [] : [{ lot, site: lot.site, object, amount, least }]
  })
  const groups = Map.groupBy(lots, ({ site, object }) => JSON.stringify([site, object]))
  return [...groups.values()].flatMap((group) => {
    const actual = group.reduce((sum, { amount }) => sum + amount, 0)
    // A lot alone is below its own figure.
    const required = Math.max(...group.map(({ least }) => least))
    if (actual < required) return []
    const members = group.map(({ lot }) => lot)
    const value = valueOn(tenderSplit, lawDayOf(members, context) ?? context.today)
    if (value === undefined) return []
    const ground: Ground = { figure: tenderSplit, level: 'law', value, scope: context }
    const measured = { unit: 'fen', required, actual, shortfall: 0 } as const
    const procurements = members.map(({ id }) => id)
    return [{ ...found(ground, 'breach', 'yellow', measured), base: 'lots-of-one-site' as const, procurements }]
  })
}
