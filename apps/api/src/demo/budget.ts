import type { Category } from '@tenderlight/compliance/procurement/vocabulary'
import type { Fen } from '@tenderlight/law/money'
import type { Random } from './random.ts'
import type { Ware } from './wares/ware.ts'

const FEN_PER_WAN = 1_000_000
const FEN_PER_HUNDRED_YUAN = 10_000

/** The amount through which a procurement is reserved whole: 2,000,000 yuan, works 4,000,000 yuan, both included. */
export function exclusiveLimit(category: Category): Fen {
  return (category === 'works' ? 400 : 200) * FEN_PER_WAN
}

/** Whole hundreds of yuan at or below `amount`. */
export function toHundreds(amount: Fen): Fen {
  return Math.floor(amount / FEN_PER_HUNDRED_YUAN) * FEN_PER_HUNDRED_YUAN
}

/**
 * A budget in the usual range of `ware`, mostly in whole units of 10,000 yuan; one in six, where the range allows,
 * stands on the limit, or one fen, or 10,000 yuan, above it. `most` is the highest budget the channel permits, in
 * units of 10,000 yuan.
 */
export function budgetFor(random: Random, ware: Ware, most = Number.POSITIVE_INFINITY): Fen {
  const low = Math.min(ware.budget[0], most)
  const high = Math.min(ware.budget[1], most)
  const limit = exclusiveLimit(ware.category)
  const besideLimit = random.integer(0, 17)
  const usual = random.integer(low, high) * FEN_PER_WAN
  const odd = random.chance(22) ? random.integer(1, 99) * FEN_PER_HUNDRED_YUAN : 0
  if (limit >= low * FEN_PER_WAN && limit < high * FEN_PER_WAN && besideLimit < 3) {
    return limit + ([0, 1, FEN_PER_WAN][besideLimit] ?? 0)
  }
  return usual + odd
}

/** A maximum price for works: from 94 % of the budget through the whole of it, in hundreds of yuan. */
export function controlPriceFor(random: Random, budget: Fen): Fen {
  return toHundreds(Math.floor((budget * random.integer(940, 1000)) / 1000))
}

/** A winning price: 86 % to 98.5 % of `ceiling`, in hundreds of yuan. */
export function awardFor(random: Random, ceiling: Fen): Fen {
  return toHundreds(Math.floor((ceiling * random.integer(860, 985)) / 1000))
}
