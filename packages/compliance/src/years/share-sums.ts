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

/** Amounts by the share that is asked of them. */
type Parts = Map<BasisPoints, Fen>

const WHOLE = 10_000n

function addTo(parts: Parts, share: BasisPoints, amount: Fen): void {
  parts.set(share, (parts.get(share) ?? 0) + amount)
}

/** Parts of unlike shares, added exactly and rounded up once: the least number of fen that reaches them all. */
function leastOf(parts: Parts): Fen {
  let scaled = 0n
  for (const [share, base] of parts) scaled += BigInt(base) * BigInt(share)
  return Number((scaled + WHOLE - 1n) / WHOLE)
}

const measured = (required: Fen, actual: Fen): Measured => ({
  unit: 'fen',
  required,
  actual,
  shortfall: Math.max(0, required - actual),
})

/** What procurements come to. */
interface Added {
  readonly base: Fen
  /** The bases by the share that is to be reserved of them. */
  readonly asked: Parts
  readonly reserved: Fen
  /** Those of which the record does not say how much is reserved. */
  readonly unknown: readonly Summand[]
  /** What is reserved, by the share of it that is to be for small and micro enterprises. */
  readonly askedInside: Parts
  /** Reserved for small and micro enterprises; undefined: not on record of one that reserves something. */
  readonly smallMicro: Fen | undefined
}

/** In one pass: a department's year may have a hundred thousand of them. */
function addUp(summands: readonly Summand[]): Added {
  const asked: Parts = new Map()
  const askedInside: Parts = new Map()
  const unknown: Summand[] = []
  let base = 0
  let reserved = 0
  let smallMicro: Fen | undefined = 0
  for (const one of summands) {
    base += one.base
    addTo(asked, one.shares.share, one.base)
    const part = reservedOf(one.procurement, one.base)
    if (part === undefined) {
      unknown.push(one)
      continue
    }
    reserved += part
    addTo(askedInside, one.shares.smallMicro, part)
    // What was reserved for related partners counts for nothing, inside as outside.
    if (part === 0) continue
    const inside: Fen | undefined = one.procurement.reservedSmallMicro
    smallMicro = smallMicro === undefined || inside === undefined ? undefined : smallMicro + inside
  }
  return { base, asked, reserved, unknown, askedInside, smallMicro }
}

/**
 * Whether what a department reserved in a year reaches its share, and the part of it for small and micro enterprises
 * theirs. Exact in fen. Reservations that are not on record leave the verdict open unless even all of them would not do.
 * Until the year is over a shortfall is pending and yellow: it can still be made good.
 */
export function judgeSum(sum: SumOf, { today }: Pick<YearContext, 'today'>): YearFinding {
  const { ground, summands } = sum
  const all = addUp(summands)
  const named = {
    base: sum.base,
    ratio: { numerator: all.reserved, denominator: sum.whole?.budget ?? all.base },
    procurements: summands.map(({ procurement }) => procurement.id),
  }
  const asked = sum.whole === undefined ? all.asked : new Map([[sum.whole.share, sum.whole.budget]])
  const whole = measured(leastOf(asked), all.reserved)
  const over = today > lastDayOf(sum.year)
  const short = (details: object): YearFinding => {
    const measures = { due: lastDayOf(sum.year), ...whole, ...details }
    return {
      ...(over ? found(ground, 'breach', 'red', measures) : found(ground, 'pending', 'yellow', measures)),
      ...named,
    }
  }
  if (all.unknown.length > 0) {
    const atMost = all.reserved + all.unknown.reduce((more, { base }) => more + base, 0)
    if (atMost < whole.required) return short({})
    const missing = [...new Set(all.unknown.flatMap(({ procurement }) => missingReservation(procurement)))]
    return { ...cannotTell(ground, missing, whole), ...named }
  }
  if (whole.shortfall > 0) return short({})
  if (all.smallMicro === undefined) return { ...cannotTell(ground, ['reservedSmallMicro'], whole), ...named }
  const smallMicro = measured(leastOf(all.askedInside), all.smallMicro)
  if (smallMicro.shortfall > 0) return short({ inside: smallMicro })
  const details = { due: lastDayOf(sum.year), ...whole, inside: smallMicro }
  const finding = over ? found(ground, 'compliant', 'green', details) : found(ground, 'pending', 'green', details)
  return { ...finding, ...named }
}
