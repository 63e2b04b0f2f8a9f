import type { Fen } from '@tenderlight/law/money'
import type { Procurement } from '../procurement/procurement.ts'
import { reservedOf } from '../rules/reservation/reserved.ts'
import { checkLots } from '../suppliers/lot-shares.ts'
import type { LotAward } from '../suppliers/lot-shares.ts'
import { checkShares } from '../suppliers/parties.ts'
import type { Party, ShareCheck } from '../suppliers/parties.ts'
import { isSme, isSmallOrMicro } from '../suppliers/standing.ts'
import { madeOnce } from './made-once.ts'

/** A project of the year, with who carries its contract out as it was entered. */
export interface ReservedProject {
  /** Its key. */
  readonly project: string
  readonly unit: string
  readonly procurement: Procurement
  readonly parties: readonly Party[]
  readonly lotAwards: readonly LotAward[]
}

/** Amounts for small and medium enterprises, and of them for small and micro ones; undefined: not on record. */
export interface SmeAmounts {
  readonly sme: Fen | undefined
  readonly smallMicro: Fen | undefined
}

/** What a project reserved, and what of its contract went to whom it was reserved for. */
export interface ExecutedReservation extends ReservedProject {
  /** Its budget, else its control price; undefined: neither is on record. */
  readonly amount: Fen | undefined
  readonly reserved: SmeAmounts
  /** Null: no contract is on record. */
  readonly contracted: SmeAmounts | null
}

/** The project with what it reserved and contracted. */
export function executedReservation(project: ReservedProject): ExecutedReservation {
  const { procurement } = project
  const amount = procurement.budget ?? procurement.controlPrice
  const sme = reservedOf(procurement, amount ?? 0)
  const isWhole = procurement.measure === 'exclusive' && procurement.reservedSme === undefined
  const isCounted = sme !== undefined && (amount !== undefined || !isWhole)
  return {
    ...project,
    amount,
    reserved: {
      sme: isCounted ? sme : undefined,
      smallMicro: sme === 0 ? 0 : isCounted ? procurement.reservedSmallMicro : undefined,
    },
    contracted: contractedOf(project),
  }
}

/** What the contract gives to small and medium enterprises: by the parties where they are on record, else by the winner's size. */
function contractedOf({ lotAwards, parties, procurement }: ReservedProject): SmeAmounts | null {
  const { contractAmount, lots = [], measure, winnerScale } = procurement
  if (contractAmount === undefined && lotAwards.length === 0) return null
  if (parties.length > 0) {
    // What was reserved for small and micro enterprises is asked of every one of them, also where none was.
    const record = { ...procurement, reservedSmallMicro: procurement.reservedSmallMicro ?? 0 }
    if (lots.length === 0) return ofCheck(checkShares(record, parties))
    const reserving = lots.map((lot) => ({ reservedSmallMicro: 0, ...lot }))
    return sumOf(
      checkLots(reserving, parties, lotAwards).flatMap(({ lot, shares }) =>
        lot.measure === 'none' ? [] : [ofCheck(shares)],
      ),
    )
  }
  if (contractAmount === undefined || winnerScale === undefined) return { sme: undefined, smallMicro: undefined }
  if (isSme(winnerScale)) {
    return { sme: contractAmount, smallMicro: isSmallOrMicro(winnerScale) ? contractAmount : partners(measure, 0) }
  }
  return { sme: partners(measure, 0), smallMicro: partners(measure, 0) }
}

/** Where others than the winner may carry a part out, nobody knows how much without them on record. */
function partners(measure: Procurement['measure'], alone: Fen): Fen | undefined {
  return measure === 'consortium' || measure === 'subcontract' || measure === 'package' ? undefined : alone
}

function ofCheck(check: ShareCheck | undefined): SmeAmounts {
  if (check === undefined || !('sme' in check)) return { sme: undefined, smallMicro: undefined }
  return { sme: check.sme.actual, smallMicro: check.smallMicro?.actual }
}

function sumOf(all: readonly SmeAmounts[]): SmeAmounts {
  const sum = (amounts: readonly (Fen | undefined)[]): Fen | undefined =>
    amounts.reduce<Fen | undefined>(
      (total, one) => (total === undefined || one === undefined ? undefined : total + one),
      0,
    )
  return { sme: sum(all.map(({ sme }) => sme)), smallMicro: sum(all.map(({ smallMicro }) => smallMicro)) }
}

/** Whether something of the project was reserved, as far as is known. */
export const isReserving = ({ procurement: { measure }, reserved }: ExecutedReservation): boolean =>
  (reserved.sme ?? 0) > 0 || (reserved.sme === undefined && measure !== undefined && measure !== 'none')

/** What the projects of a year come to; an amount that is not on record is counted, and adds nothing. */
export interface ExecutionSum {
  readonly projects: number
  readonly amount: Fen
  readonly amountUnknown: number
  readonly reserving: number
  readonly reserved: Fen
  readonly reservedSmallMicro: Fen
  /** Reserving, and it is not known how much. */
  readonly reservedUnknown: number
  /** Reserving, with a contract on record. */
  readonly signed: number
  readonly contracted: Fen
  readonly contractedSmallMicro: Fen
  /** Signed, and it is not known how much of it is small and medium enterprises'. */
  readonly contractedUnknown: number
}

const addedOnce = madeOnce<ExecutionSum>()

/** The projects added up; once, while the list is the same. */
export const sumOfExecution = (all: readonly ExecutedReservation[]): ExecutionSum =>
  addedOnce(all, [], () => added(all))

/** Sums of projects that no two of them share, added up. */
export function sumOfSums(sums: readonly ExecutionSum[]): ExecutionSum {
  const total = { ...NOTHING }
  for (const sum of sums) for (const key of KEYS) total[key] += sum[key]
  return total
}

function added(all: readonly ExecutedReservation[]): ExecutionSum {
  const sum = { ...NOTHING, projects: all.length }
  for (const project of all) {
    const { amount, contracted, reserved } = project
    sum.amount += amount ?? 0
    sum.amountUnknown += Number(amount === undefined)
    if (!isReserving(project)) continue
    sum.reserving += 1
    sum.reserved += reserved.sme ?? 0
    sum.reservedSmallMicro += reserved.smallMicro ?? 0
    sum.reservedUnknown += Number(reserved.sme === undefined)
    if (contracted === null) continue
    sum.signed += 1
    sum.contracted += contracted.sme ?? 0
    sum.contractedSmallMicro += contracted.smallMicro ?? 0
    sum.contractedUnknown += Number(contracted.sme === undefined)
  }
  return sum
}

const NOTHING = {
  projects: 0,
  amount: 0,
  amountUnknown: 0,
  reserving: 0,
  reserved: 0,
  reservedSmallMicro: 0,
  reservedUnknown: 0,
  signed: 0,
  contracted: 0,
  contractedSmallMicro: 0,
  contractedUnknown: 0,
} satisfies ExecutionSum
const KEYS = Object.keys(NOTHING) as (keyof ExecutionSum)[]
