import type { Fen } from '@tenderlight/law/money'
import { zhenhaiSmeAmount } from '@tenderlight/law/parameters/target'
import { cannotTell } from '../rules/found.ts'
import type { Ground } from '../rules/found.ts'
import { targetOf } from './district-year.ts'
import type { DistrictYear } from './district-year.ts'
import { smeContractsOf } from './sme-contracts.ts'
import { targetFinding } from './targets.ts'
import type { YearContext } from './unit-year.ts'
import type { YearFinding } from './year-finding.ts'

/**
 * Contracts with small and medium enterprises signed in the year (the day of signing decides), against the district's
 * amount; prisons' and welfare enterprises count. A size that is not on record leaves the verdict open where it matters.
 */
export function judgeSmeAmount(year: DistrictYear, context: YearContext): YearFinding | undefined {
  const figure = zhenhaiSmeAmount
  const value = targetOf(figure, year.year, context)
  if (value === undefined) return undefined
  const ground: Ground = { figure, level: 'commitment', value, scope: context }
  const base = 'sme-contracts'
  const amounts = (total: Fen) => ({
    unit: 'fen' as const,
    required: value.value,
    actual: total,
    shortfall: Math.max(0, value.value - total),
  })
  const stated = year.smeContractTotal
  if (stated !== undefined) {
    const finding = targetFinding(ground, year.year, stated >= value.value, amounts(stated), context)
    return { ...finding, base, procurements: [] }
  }
  if (year.procurements === undefined) return undefined
  const { open, total, won } = smeContractsOf(year.procurements, year.year)
  const atMost = open.some(({ contractAmount }) => contractAmount === undefined)
    ? Number.POSITIVE_INFINITY
    : open.reduce((sum, { contractAmount }) => sum + (contractAmount ?? 0), total)
  const procurements = won.map(({ id }) => id)
  if (total < value.value && atMost >= value.value) {
    const missing = [
      ...(open.some(({ winnerScale }) => winnerScale === undefined) ? ['winnerScale'] : []),
      ...(open.some(({ contractAmount }) => contractAmount === undefined) ? ['contractAmount'] : []),
    ]
    return { ...cannotTell(ground, missing, amounts(total)), base, procurements }
  }
  const finding = targetFinding(ground, year.year, total >= value.value, amounts(total), context)
  return { ...finding, base, procurements }
}
