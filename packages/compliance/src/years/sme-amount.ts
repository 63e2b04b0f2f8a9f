import type { Fen } from '@tenderlight/law/money'
import { zhenhaiSmeAmount } from '@tenderlight/law/parameters/target'
import type { Procurement } from '../procurement/procurement.ts'
import { cannotTell } from '../rules/found.ts'
import type { Ground } from '../rules/found.ts'
import { isSme } from '../suppliers/standing.ts'
import { targetOf } from './district-year.ts'
import type { DistrictYear } from './district-year.ts'
import { targetFinding } from './targets.ts'
import { firstDayOf, lastDayOf } from './unit-year.ts'
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
  const signed = year.procurements.filter((one) => isSignedIn(one, year.year))
  const known = signed.filter(
    ({ winnerScale, contractAmount }) => contractAmount !== undefined && winnerScale !== undefined,
  )
  const won = known.filter(({ winnerScale }) => winnerScale !== undefined && isSme(winnerScale))
  const total = won.reduce((sum, { contractAmount }) => sum + (contractAmount ?? 0), 0)
  const open = signed.filter((one) => !known.includes(one) && mayCount(one))
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

const isSignedIn = ({ regime, contractSignedOn }: Procurement, year: number): boolean =>
  regime === 'government-procurement' &&
  contractSignedOn !== undefined &&
  contractSignedOn >= firstDayOf(year) &&
  contractSignedOn <= lastDayOf(year)

const mayCount = ({ winnerScale }: Procurement): boolean => winnerScale === undefined || isSme(winnerScale)
