import type { Context } from '../evaluate.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { indicators } from '../indicators/indicators.ts'
import type { IndicatorOptions } from '../indicators/options.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { RULES } from '../rules/all.ts'
import { NO_SETTINGS } from '../settings/district-settings.ts'
import { aProcurement } from './builders.ts'
import { aContext } from './findings.ts'

type Overrides = Parameters<typeof aProcurement>[0]

/** The rules that indicators look at, and one clock of the district: asking the whole rulebook would take long. */
const LOOKED_AT: ReadonlySet<string> = new Set([
  'cn.gp.intention.lead-time',
  'cn.gp.bid-bond.refund',
  'cn.tender.bid-bond.refund',
  'cn.pay.invoice',
  'cn.pay.sme.term',
  'cn.pay.sme.term-2020',
  'jiujiang.gp.contract.sign',
])
const RULEBOOK = { rules: RULES.filter(({ id }) => LOOKED_AT.has(id)) }

/** The rules that indicators look at, on the day of the builders; the district has set nothing. */
export const BARE: Context = { ...aContext(), rulebook: RULEBOOK }

/** The same; the district has set 2,000,000.00 yuan for open tenders (works 4,000,000.00), one more million from June on. */
export const CONFIGURED: Context = {
  ...BARE,
  settings: {
    ...NO_SETTINGS,
    version: 'test',
    threshold: (name, on) => {
      if (!name.startsWith('open-tender')) return undefined
      return (name === 'open-tender.works' ? 400_000_000 : 200_000_000) + (on < '2026-06-01' ? 0 : 100_000_000)
    },
  },
}

/** Lawful procurements, each otherwise as said of its name; the name is their id. */
export const named = (rows: Readonly<Record<string, Overrides>>): Procurement[] =>
  Object.entries(rows).map(([id, one]) => aProcurement({ id, ...one }))

/** What the indicator `id` tells of all `rows`. */
export function told(
  id: string,
  rows: readonly Procurement[],
  context = CONFIGURED,
  options?: Partial<IndicatorOptions>,
): Indicator {
  const found = indicators(rows, context, options).find((one) => one.id === id && one.unit === undefined)
  if (found === undefined) throw new Error(`there is no indicator ${id}`)
  return found
}
