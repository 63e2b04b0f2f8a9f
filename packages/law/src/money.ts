/** Money in whole fen (1 yuan = 100 fen), a safe integer, never negative where a share is taken. */
export type Fen = number
/** A ratio in ten-thousandths: 4000 is 40 %. */
export type BasisPoints = number

const WHOLE: BasisPoints = 10_000

function demand(value: number, what: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${what} must be a whole number from 0 to ${Number.MAX_SAFE_INTEGER}: ${value}`)
  }
}

/**
 * `share` of `base` as whole fen and the ten-thousandths of a fen left over. The base is split before multiplying,
 * so that no intermediate value leaves the safe integers while share is at most 100 %.
 */
function split(base: Fen, share: BasisPoints): { readonly fen: Fen; readonly rest: number } {
  demand(base, 'An amount in fen')
  demand(share, 'A share in basis points')
  const low = base % WHOLE
  const product = low * share
  const rest = product % WHOLE
  const fen = ((base - low) / WHOLE) * share + (product - rest) / WHOLE
  if (fen + Math.sign(rest) > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`${share} basis points of ${base} fen are too large`)
  return { fen, rest }
}

/** The smallest whole number of fen that is at least `share` of `base`; exact. Throws RangeError for negatives. */
export function partOf(base: Fen, share: BasisPoints): Fen {
  const { fen, rest } = split(base, share)
  return rest === 0 ? fen : fen + 1
}

/** Whether `part` is at least `share` of `base` (以上 includes the figure); exact. */
export function reaches(part: Fen, base: Fen, share: BasisPoints): boolean {
  return part >= partOf(base, share)
}

/** Whether `part` is at most `share` of `base` (以下 includes the figure); exact. */
export function within(part: Fen, base: Fen, share: BasisPoints): boolean {
  return part <= split(base, share).fen
}

/** The share that `part` is of `base`, in basis points, rounded down; exact. Throws RangeError when `base` is 0. */
export function shareOf(part: Fen, base: Fen): BasisPoints {
  demand(part, 'An amount in fen')
  demand(base, 'An amount in fen')
  if (base === 0) throw new RangeError('An amount has no share of 0')
  return Number((BigInt(part) * BigInt(WHOLE)) / BigInt(base))
}

/** By which share of `before` `now` is more, or, below 0, less; towards 0, exact. Undefined: before there was nothing. */
export function basisPointsMore(now: Fen, before: Fen): BasisPoints | undefined {
  if (before === 0) return undefined
  const share = shareOf(Math.abs(now - before), before)
  return now < before && share !== 0 ? -share : share
}

/** Yuan with thousands separators and two decimals: 280000000 is `2,800,000.00`. */
export function formatYuan(fen: Fen): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`Not a whole number of fen: ${fen}`)
  const text = `${Math.abs(fen)}`.padStart(3, '0')
  const yuan = text.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${yuan}.${text.slice(-2)}`
}
