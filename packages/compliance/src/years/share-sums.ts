import type { BasisPoints, Fen } from '@tenderlight/law/money'
import type { ReservedShares } from '@tenderlight/law/parameters/reservation'
import type { Measured } from '../finding.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { cannotTell, found } from '../rules/found.ts'
import type { Ground } from '../rules/found.ts'
import { missingReservation, reservedOf } from '../rules/reservation/reserved.ts'
import { lastDayOf } from './unit-year.ts'
import type { YearContext } from './unit-year.ts'
import type { Base, YearFinding } from './year-finding.ts'

/** One procurement as it enters a sum: what its share is measured by, and the shares of the law of its own day. */
export interface Summand {
  readonly procurement: Procurement
  readonly base: Fen
  readonly shares: ReservedShares
}

interface SumOf {
  readonly ground: Ground
  readonly base: Base
  readonly year: number
  readonly summands: readonly Summand[]
  /** Where the base is not the sum of the summands: the year's whole budget, and the share of it. */
  readonly whole?: { readonly budget: Fen; readonly share: BasisPoints }
}

type Part = readonly [base: Fen, share: BasisPoints]

const WHOLE = 10_000n

/** Parts of unlike shares, added exactly and rounded up once: the least number of fen that reaches them all. */
function leastOf(parts: readonly Part[]): Fen {
  const scaled = parts.reduce((sum, [base, share]) => sum + BigInt(base) * BigInt(share), 0n)
  return Number((scaled + WHOLE - 1n) / WHOLE)
}

const measured = (required: Fen, actual: Fen): Measured => ({
  unit: 'fen',
  required,
  actual,
  shortfall: Math.max(0, required - actual),
})

/**
 * Whether what a department reserved in a year reaches its share, and the part of it for small and micro enterprises
 * theirs. Exact in fen. Reservations that are not on record leave the verdict open unless even all of them would not do.
 * Until the year is over a shortfall is pending and yellow: it can still be made good.
 */
export function judgeSum(sum: SumOf, { today }: Pick<YearContext, 'today'>): YearFinding {
  const { ground, summands } = sum
  const bases: readonly Part[] =
    sum.whole === undefined
      ? summands.map(({ base, shares }) => [base, shares.share])
      : [[sum.whole.budget, sum.whole.share]]
  const reserved = summands.map((one) => reservedOf(one.procurement, one.base))
  const unknown = summands.filter((_, index) => reserved[index] === undefined)
  const actual = reserved.reduce<Fen>((all, one) => all + (one ?? 0), 0)
  const named = {
    base: sum.base,
    ratio: { numerator: actual, denominator: bases.reduce((all, [base]) => all + base, 0) },
    procurements: summands.map(({ procurement }) => procurement.id),
  }
  const whole = measured(leastOf(bases), actual)
  const over = today > lastDayOf(sum.year)
  const short = (details: object): YearFinding => {
    const measures = { due: lastDayOf(sum.year), ...whole, ...details }
    return {
      ...(over ? found(ground, 'breach', 'red', measures) : found(ground, 'pending', 'yellow', measures)),
      ...named,
    }
  }
  if (unknown.length > 0) {
    const atMost = actual + unknown.reduce((all, one) => all + one.base, 0)
    if (atMost < whole.required) return short({})
    const missing = [...new Set(unknown.flatMap(({ procurement }) => missingReservation(procurement)))]
    return { ...cannotTell(ground, missing, whole), ...named }
  }
  if (whole.shortfall > 0) return short({})
  // What was reserved for related partners counts for nothing, inside as outside.
  const counted = summands.map((one, index) => ({ ...one, reserved: reserved[index] ?? 0 }))
  const inside = counted.filter(({ reserved: part }) => part > 0)
  if (inside.some(({ procurement }) => procurement.reservedSmallMicro === undefined)) {
    return { ...cannotTell(ground, ['reservedSmallMicro'], whole), ...named }
  }
  const smallMicro = measured(
    leastOf(counted.map((one) => [one.reserved, one.shares.smallMicro])),
    inside.reduce((all, { procurement }) => all + (procurement.reservedSmallMicro ?? 0), 0),
  )
  if (smallMicro.shortfall > 0) return short({ inside: smallMicro })
  const details = { due: lastDayOf(sum.year), ...whole, inside: smallMicro }
  const finding = over ? found(ground, 'compliant', 'green', details) : found(ground, 'pending', 'green', details)
  return { ...finding, ...named }
}
