import type { financedFile, financedYearsOutput } from '@tenderlight/contracts/financing'
import { financedYears } from '@tenderlight/db/repositories/financing'
import type { FinancedYear } from '@tenderlight/db/repositories/financing'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale.ts'
import type { Actor } from '../../session/actor.ts'
import { writeYears } from './write-years.ts'

type Years = z.output<typeof financedYearsOutput>

/**
 * Applications and credits by year, of the units within reach, each beside the year before: of the running year with the same
 * days of it.
 */
export async function years({ db }: Pick<Deps, 'db'>, { districtId }: Actor, today: CivilDate): Promise<Years> {
  const rows = await financedYears(db, districtId)
  const samePeriod = await financedYears(db, districtId, today.slice(5))
  const thisYear = Number(today.slice(0, 4))
  const years = Map.groupBy(rows, ({ year }) => year)
  const earlier = Map.groupBy(samePeriod, ({ year }) => year)
  return {
    today,
    years: [...years].map(([year, units]) => {
      const isRunning = year === thisYear
      // Nothing at all of the year before: there is nothing to compare with.
      const before = years.has(year - 1) ? ((isRunning ? earlier : years).get(year - 1) ?? []) : undefined
      return {
        year,
        isRunning,
        units: units.map(({ year: _, ...of }) => ({
          ...of,
          before: before === undefined ? null : beforeOf(before.filter(({ unit }) => unit.id === of.unit.id)),
        })),
        total: {
          applications: sum(units, 'applications'),
          applied: sum(units, 'applied'),
          grantedCount: sum(units, 'grantedCount'),
          granted: sum(units, 'granted'),
          contracts: sum(units, 'contracts'),
          before: before === undefined ? null : beforeOf(before),
        },
      }
    }),
  }
}

/** The same as a workbook, a line for each unit and year. */
export async function exportYears(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  today: CivilDate,
  locale: Locale,
): Promise<z.input<typeof financedFile>> {
  const content = Buffer.from(writeYears(await years(deps, actor, today), locale)).toString('base64')
  return { filename: `${locale === 'en' ? 'contract-financing' : '合同融资年度累计'}-${today}.xlsx`, content }
}

type Summed = 'applications' | 'applied' | 'grantedCount' | 'granted' | 'contracts'
const sum = (units: readonly FinancedYear[], of: Summed): number => units.reduce((all, unit) => all + unit[of], 0)
const beforeOf = (units: readonly FinancedYear[]) => ({
  applied: sum(units, 'applied'),
  granted: sum(units, 'granted'),
})
