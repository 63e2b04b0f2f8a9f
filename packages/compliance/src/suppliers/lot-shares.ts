import type { Fen } from '@tenderlight/law/money'
import type { Procurement } from '../procurement/procurement.ts'
import { reservedIn } from '../reservation/lots.ts'
import type { Lot } from '../reservation/lots.ts'
import { checkShares, partsOf } from './parties.ts'
import type { Party, ShareCheck } from './parties.ts'
import { isSme } from './standing.ts'

/** What a package came to when it was awarded: its name, and the amount of its award or contract. */
export interface LotAward {
  readonly lot: string
  readonly amount: Fen
}

/** One package against its award. */
export interface LotCheck {
  readonly lot: Lot
  /** What it came to; undefined: not on record. */
  readonly amount: Fen | undefined
  /** Who won it; undefined: not on record. */
  readonly winner: string | undefined
  /** Of a package for small and medium enterprises alone: whether all that carry it out are such. Undefined: not asked, or not known. */
  readonly fits: boolean | undefined
  /** Undefined where nothing of it was reserved, or nobody is on record. */
  readonly shares: ShareCheck | undefined
}

/**
 * Verifies each package by itself: what was reserved of its budget against what its award gives to small and medium
 * enterprises. A winner that is entered without a package won those that nobody else did.
 */
export function checkLots(
  lots: readonly Lot[],
  parties: readonly Party[],
  awards: readonly LotAward[],
): readonly LotCheck[] {
  return lots.map((lot) => {
    const amount = awards.find((award) => award.lot === lot.title)?.amount
    const own = partiesOf(lot, parties)
    return {
      lot,
      amount,
      winner: own.find(({ role }) => role === 'winner')?.name,
      fits: lot.measure === 'exclusive' ? areSmall(own) : undefined,
      shares: parties.length === 0 ? undefined : sharesOf(lot, own, amount, parties),
    }
  })
}

function partiesOf({ title }: Lot, parties: readonly Party[]): readonly Party[] {
  const own = parties.filter(({ lot }) => lot === title)
  if (own.some(({ role }) => role === 'winner')) return own
  const ofAll = parties.find(({ role, lot }) => role === 'winner' && lot === undefined)
  if (ofAll === undefined) return own
  const { amount: _, ...rest } = ofAll
  return [rest, ...own]
}

function areSmall(parties: readonly Party[]): boolean | undefined {
  if (parties.some(({ declared, letter }) => letter === false || (declared !== undefined && !isSme(declared))))
    return false
  return parties.length > 0 && parties.every(({ declared }) => declared !== undefined) ? true : undefined
}

function sharesOf(
  lot: Lot,
  own: readonly Party[],
  amount: Fen | undefined,
  parties: readonly Party[],
): ShareCheck | undefined {
  const { measure, budget, reservedSmallMicro } = lot
  if (measure === 'none') return undefined
  // Partners of the whole contract carry out nobody knows how much of this package.
  const isOpen = measure !== 'exclusive' && parties.some(({ role, lot: of }) => role !== 'winner' && of === undefined)
  if (own.length === 0 || isOpen) return { missing: ['parties.lot'] }
  const record: Procurement = {
    id: lot.title,
    heldBy: 'register',
    measure,
    budget,
    reservedSme: reservedIn(lot),
    ...(reservedSmallMicro === undefined ? {} : { reservedSmallMicro }),
    ...(amount === undefined ? {} : { contractAmount: amount }),
  }
  const check = checkShares(record, own)
  if (check === undefined || 'sme' in check) return check
  return { missing: check.missing.map((field) => (field === 'contractAmount' ? 'lotAwards' : field)) }
}

/** What each carries out, in their order, of its package where it is of one; undefined while that is not known. */
export function partsInLots(
  parties: readonly Party[],
  awards: readonly LotAward[],
  contractAmount: Fen | undefined,
): readonly (Fen | undefined)[] {
  const parts = new Map<string, Fen>()
  for (const lot of new Set(parties.map((party) => party.lot))) {
    const own = parties.filter((party) => party.lot === lot)
    const whole =
      lot === undefined ? restOf(parties, contractAmount) : awards.find((award) => award.lot === lot)?.amount
    partsOf(own, whole)?.forEach((part, index) => {
      const { id } = own[index] ?? {}
      if (id !== undefined) parts.set(id, part)
    })
  }
  return parties.map(({ id, amount }) => parts.get(id) ?? amount)
}

/** Of the contract as a whole nobody knows what packages that were awarded apart leave. */
function restOf(parties: readonly Party[], contractAmount: Fen | undefined): Fen | undefined {
  return parties.some(({ lot }) => lot !== undefined) ? undefined : contractAmount
}
