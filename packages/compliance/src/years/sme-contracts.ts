import type { CivilDate } from '@tenderlight/law/civil-date'
import type { Fen } from '@tenderlight/law/money'
import type { Procurement } from '../procurement/procurement.ts'
import { isSme } from '../suppliers/standing.ts'
import { firstDayOf, lastDayOf } from './unit-year.ts'

/** What was contracted with small and medium enterprises in a year; the day of signing decides. */
export interface SmeContracts {
  readonly total: Fen
  /** What was contracted in the year with anybody, as far as size and amount are on record, and how many contracts that is. */
  readonly all: Fen
  readonly known: number
  /** The contracts that count. */
  readonly won: readonly Procurement[]
  /** Contracts that may count: the winner's size, or the amount, is not on record. */
  readonly open: readonly Procurement[]
}

/** The year's government contracts with small and medium enterprises, prisons' and welfare enterprises among them. */
export function smeContractsOf(procurements: readonly Procurement[], year: number): SmeContracts {
  const [first, last] = [firstDayOf(year), lastDayOf(year)]
  const signed = procurements.filter((one) => isSignedBetween(one, first, last))
  const known = signed.filter(
    ({ winnerScale, contractAmount }) => contractAmount !== undefined && winnerScale !== undefined,
  )
  const won = known.filter(({ winnerScale }) => winnerScale !== undefined && isSme(winnerScale))
  const counted = new Set(known)
  return {
    total: sumOf(won),
    all: sumOf(known),
    known: known.length,
    won,
    open: signed.filter((one) => !counted.has(one) && mayCount(one)),
  }
}

const sumOf = (contracts: readonly Procurement[]): Fen =>
  contracts.reduce((sum, { contractAmount }) => sum + (contractAmount ?? 0), 0)

const isSignedBetween = ({ regime, contractSignedOn }: Procurement, first: CivilDate, last: CivilDate): boolean =>
  regime === 'government-procurement' &&
  contractSignedOn !== undefined &&
  contractSignedOn >= first &&
  contractSignedOn <= last

const mayCount = ({ winnerScale }: Procurement): boolean => winnerScale === undefined || isSme(winnerScale)
