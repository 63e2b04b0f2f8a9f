import type { CivilDate } from '@tenderlight/law/civil-date'
import { shareOf } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import type { Industry } from '@tenderlight/law/parameters/size-standard'
import type { Procurement } from '../procurement/procurement.ts'
import type { Scale } from '../procurement/vocabulary.ts'
import { reservedOf } from '../rules/reservation/reserved.ts'
import { sizeClassOf } from './size-class.ts'
import type { EnterpriseData, SizeClass } from './size-class.ts'
import { isSme, isSmallOrMicro } from './standing.ts'

/** Stands between the names of several winners on the record. */
export const BETWEEN_WINNERS = '、'

/** How an enterprise takes part in a contract: as the winner (or a consortium's lead), as a consortium's member, by subcontract. */
export const PARTY_ROLES = ['winner', 'member', 'subcontractor'] as const
export type PartyRole = (typeof PARTY_ROLES)[number]

/** An enterprise that carries out a part of a contract, by its 《中小企业声明函》 and by the agreement. Absent is unknown. */
export interface Party {
  readonly id: string
  readonly role: PartyRole
  readonly name: string
  /** The name of the package that it carries out, or a part of; absent where the contract is not awarded in packages, or it won all of them. */
  readonly lot?: string
  /** 统一社会信用代码. */
  readonly creditCode?: string
  /** Its part of the contract; of the winner what the others leave, where it is not on record. */
  readonly amount?: Fen
  /** Its letter (of prisons' and welfare enterprises their proof) is in the bid. */
  readonly letter?: boolean
  /** What the letter says that it is. */
  readonly declared?: Scale
  /** The letter's data of last year. */
  readonly industry?: Industry
  readonly data?: EnterpriseData
  /** New, therefore without data of last year. */
  readonly isNew?: boolean
  /** 与其他各方存在直接控股、管理关系. */
  readonly related?: boolean
}

/** What the letter says of the size, beside what its own data say under the standard. */
export type SizeCheck =
  | { readonly verdict: 'agrees'; readonly size: SizeClass }
  | { readonly verdict: 'differs'; readonly size: SizeClass }
  /** Prisons' and welfare enterprises count by their papers, whatever their data; a letter that declares nothing is not compared. */
  | { readonly verdict: 'not-compared' }
  | { readonly verdict: 'cannot-tell'; readonly missing: readonly string[]; readonly mayBeEmpty: boolean }

/**
 * Compares the declared size with the data of the same letter, under the standard in force on `on` (the bid's day). The
 * standard's figures are unverified against the instrument.
 */
export function checkSize({ declared, industry, data, isNew }: Party, on: CivilDate): SizeCheck {
  if (declared === undefined || declared === 'prison' || declared === 'welfare') return { verdict: 'not-compared' }
  if (industry === undefined) return { verdict: 'cannot-tell', missing: ['industry'], mayBeEmpty: false }
  const sized = sizeClassOf(industry, data ?? {}, on, { isNew: isNew === true })
  if (sized === undefined) return { verdict: 'not-compared' }
  if ('size' in sized) return { verdict: sized.size === declared ? 'agrees' : 'differs', size: sized.size }
  const { missing, mayBeEmpty, atMost } = sized
  // Whatever is missing could only make it smaller than this.
  if (ORDER.indexOf(declared) > ORDER.indexOf(atMost)) return { verdict: 'differs', size: atMost }
  return { verdict: 'cannot-tell', missing, mayBeEmpty }
}

const ORDER: readonly Scale[] = ['micro', 'small', 'medium', 'large']

interface Measured {
  readonly required: Fen
  readonly actual: Fen
  readonly shortfall: Fen
}

/** What was reserved, beside what the contract gives to small and medium enterprises. */
export type ShareCheck =
  | { readonly sme: Measured; readonly smallMicro: Measured | undefined; readonly missing: readonly [] }
  | { readonly missing: readonly string[] }

/**
 * Verifies that the enterprises carry out as large a share of the contract as was reserved of the budget. Who is related to
 * another party does not count (财库〔2020〕46号 art. 8), nor who is large or has shown no letter. Undefined where
 * nothing was reserved, or by packages, which stand by themselves (`checkLots`).
 */
export function checkShares(procurement: Procurement, parties: readonly Party[]): ShareCheck | undefined {
  const { measure, budget, contractAmount, reservedSmallMicro } = procurement
  if (measure === undefined || measure === 'none' || measure === 'package' || parties.length === 0) return undefined
  const base = budget ?? (measure === 'exclusive' ? contractAmount : undefined)
  const { partnersRelated: _, ...asReserved } = procurement
  const reserved = base === undefined ? undefined : reservedOf(asReserved, base)
  const amounts = partsOf(parties, contractAmount)
  const missing = [
    ...(contractAmount === undefined ? ['contractAmount'] : []),
    ...(base === undefined ? ['budget'] : []),
    ...(reserved === undefined && base !== undefined ? ['reservedSme'] : []),
    ...(amounts === undefined && contractAmount !== undefined ? ['parties.amount'] : []),
    ...(parties.some(({ declared }) => declared === undefined) ? ['parties.declared'] : []),
  ]
  if (contractAmount === undefined || !base || reserved === undefined || amounts === undefined || missing.length > 0) {
    return { missing: missing.length > 0 ? missing : ['budget'] }
  }
  const carried = (counts: (scale: Scale) => boolean) =>
    parties.reduce((sum, party, index) => (countsAs(party, counts) ? sum + (amounts[index] ?? 0) : sum), 0)
  return {
    sme: measured(inProportion(reserved, base, contractAmount), carried(isSme)),
    smallMicro:
      reservedSmallMicro === undefined
        ? undefined
        : measured(inProportion(reservedSmallMicro, base, contractAmount), carried(isSmallOrMicro)),
    missing: [],
  }
}

function countsAs({ declared, letter, related }: Party, counts: (scale: Scale) => boolean): boolean {
  return declared !== undefined && counts(declared) && letter !== false && related !== true
}

const measured = (required: Fen, actual: Fen): Measured => ({
  required,
  actual,
  shortfall: Math.max(0, required - actual),
})

/** As much of `contract` as `part` is of `base`, rounded up to whole fen; exact. */
function inProportion(part: Fen, base: Fen, contract: Fen): Fen {
  const product = BigInt(part) * BigInt(contract)
  const whole = BigInt(base)
  return Number((product + whole - 1n) / whole)
}

/** What each carries out, in their order; undefined while that is not known of all. */
export function partsOf(parties: readonly Party[], contractAmount: Fen | undefined): readonly Fen[] | undefined {
  const known = parties.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const open = parties.filter(({ amount }) => amount === undefined)
  const [only] = open
  const rest = contractAmount === undefined ? undefined : contractAmount - known
  if (only !== undefined && (open.length > 1 || only.role !== 'winner' || rest === undefined || rest < 0))
    return undefined
  return parties.map(({ amount }) => amount ?? rest ?? 0)
}

/**
 * The record with what the parties say for it: the winner's name, size and letter where the record itself has none, and
 * the share and the relation of its partners. Of packages that several won all are named; size and letter are theirs
 * where they are of one kind.
 */
export function withParties(procurement: Procurement, parties: readonly Party[]): Procurement {
  const winners = parties.filter(({ role }) => role === 'winner')
  const partners = parties.filter(({ role }) => role !== 'winner')
  const share = partnerShareOf(partners, procurement.contractAmount)
  const related = relationOf(partners)
  const names = [...new Set(winners.map(({ name }) => name))]
  const scale = sameOfAll(winners.map(({ declared }) => declared))
  const letter = winners.some((one) => one.letter === false) ? false : sameOfAll(winners.map((one) => one.letter))
  return {
    ...(names.length === 0 ? {} : { winner: names.join(BETWEEN_WINNERS) }),
    ...(scale === undefined ? {} : { winnerScale: scale }),
    ...(letter === undefined ? {} : { declarationLetter: letter }),
    ...(share === undefined ? {} : { partnerShare: share }),
    ...(related === undefined ? {} : { partnersRelated: related }),
    ...procurement,
  }
}

/** What all of them say; undefined where one says nothing, or something else. */
function sameOfAll<T>(said: readonly (T | undefined)[]): T | undefined {
  const [first] = said
  return said.every((one) => one === first) ? first : undefined
}

/** The small and micro partners' share of the contract; undefined while a part or a size of them is not on record. */
function partnerShareOf(partners: readonly Party[], contractAmount: Fen | undefined) {
  if (partners.length === 0 || !contractAmount) return undefined
  if (partners.some(({ amount, declared }) => amount === undefined || declared === undefined)) return undefined
  const carried = partners
    .filter((party) => countsAs(party, isSmallOrMicro))
    .reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  return shareOf(carried, contractAmount)
}

function relationOf(partners: readonly Party[]): boolean | undefined {
  if (partners.some(({ related }) => related === true)) return true
  return partners.length > 0 && partners.every(({ related }) => related === false) ? false : undefined
}
