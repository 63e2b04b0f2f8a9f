import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { Category, Method, Regime, Scale } from '@tenderlight/compliance/procurement/vocabulary'
import type { Fen } from '@tenderlight/law/money'
import { awardFor, controlPriceFor, toHundreds } from './budget.ts'
import type { TrackName } from './course.ts'
import type { Random } from './random.ts'
import { reservationFor } from './reservation.ts'
import type { Reservation } from './reservation.ts'
import { supplierName } from './suppliers.ts'
import type { Ware } from './wares/ware.ts'

const GOODS_METHODS: readonly Method[] = ['open-tender', 'competitive-negotiation', 'inquiry']
const SERVICES_METHODS: readonly Method[] = ['open-tender', 'competitive-consultation', 'competitive-consultation']
const WORKS_METHODS: readonly Method[] = ['competitive-consultation', 'competitive-negotiation']
/** The highest deposit in tendering of works: 800,000 yuan. */
const MOST_DEPOSIT = 80_000_000
const FEN_PER_THOUSAND_YUAN = 100_000

/** How a unit would buy `ware` for `budget`: large ones by open tender, small ones quicker, a few single-source. */
export function methodFor(random: Random, ware: Ware, budget: Fen): Method {
  if (ware.regime === 'tendering') return random.chance(9) ? 'invited-tender' : 'open-tender'
  if (ware.category === 'works') return random.pick(WORKS_METHODS)
  if (random.chance(4)) return 'single-source'
  if (random.chance(5)) return 'framework-agreement'
  if (budget > 400_000_000) return random.chance(5) ? 'invited-tender' : 'open-tender'
  return random.pick(ware.category === 'goods' ? GOODS_METHODS : SERVICES_METHODS)
}

/** The track that a procurement by `method` runs on. */
export function trackOf(regime: Regime, method: Method): TrackName {
  if (regime === 'tendering') return 'works'
  switch (method) {
    case 'open-tender':
    case 'invited-tender':
    case 'framework-agreement':
      return 'tender'
    case 'competitive-negotiation':
    case 'competitive-consultation':
    case 'inquiry':
    case 'single-source':
      return 'quick'
    case 'e-mall':
    case 'fixed-point':
    case 'agreement-supply':
    case 'batch':
      return 'direct'
  }
}

/** A bid deposit: none in government procurement (Anhui), up to 2 % of the maximum price in tendering, often none. */
export function depositFor(random: Random, regime: Regime, controlPrice: Fen): Fen {
  if (regime === 'government-procurement' || random.chance(35)) return 0
  const deposit = Math.floor((controlPrice * random.pick([100, 150, 200])) / 10_000)
  return Math.min(MOST_DEPOSIT, Math.floor(deposit / FEN_PER_THOUSAND_YUAN) * FEN_PER_THOUSAND_YUAN)
}

/** A performance bond within the caps: 2 % of the contract for goods and services (Anhui 2.5 %), 5-8 % for works. */
function bondFor(random: Random, category: Category, contract: Fen): Fen {
  if (random.chance(55)) return 0
  return toHundreds(Math.floor((contract * (category === 'works' ? random.integer(500, 800) : 200)) / 10_000))
}

function winnerScaleFor(random: Random, reservation: Reservation): Scale {
  if (reservation.measure === 'exclusive') return random.pick(['micro', 'small', 'small', 'medium', 'welfare'])
  return random.pick(['small', 'medium', 'medium', 'large', 'large'])
}

/** What is decided before the market is asked. */
export function plannedFields(random: Random, ware: Ware, budget: Fen): Partial<Procurement> {
  const controlPrice = ware.category === 'works' ? controlPriceFor(random, budget) : undefined
  return {
    regime: ware.regime,
    category: ware.category,
    summary: ware.summary,
    budget,
    ...(controlPrice === undefined ? {} : { controlPrice }),
    ...reservationFor(random, ware.category, budget),
  }
}

/** What the evaluation and the contract decide. */
export function awardedFields(random: Random, ware: Ware, planned: Partial<Procurement>): Partial<Procurement> {
  const amount = awardFor(random, planned.controlPrice ?? planned.budget ?? 0)
  const single = planned.method === 'single-source'
  const tendering = ware.regime === 'tendering'
  return {
    bidders: single ? 1 : random.integer(3, tendering ? 24 : 9),
    winner: supplierName(random, ware.trade),
    winnerScale: winnerScaleFor(random, planned),
    awardAmount: amount,
    contractAmount: amount,
    performanceBond: bondFor(random, ware.category, amount),
    ...(tendering ? { contractForm: 'electronic' as const } : {}),
  }
}
