import type { LedgerFields } from '../ledger/record.ts'
import type { Read } from './issuer.ts'
import { readReason, readShortReason, readTelephone, withoutShortReason } from './reason.ts'
import { readReservation } from './reservation.ts'
import { withoutLots } from './remark-lots.ts'
import { readSpecialMatter } from './special-matter.ts'

/** Fields read from a remark, each with its words. */
export interface RemarkReading {
  readonly read: { readonly [F in keyof LedgerFields]?: Read<string | number> }
  /** Words that contradict themselves; what they say is left out. */
  readonly contradiction?: string
}

/** Reads what a remark (备注) says about reservation, its reason, the telephone for complaints and special matters. */
export function readRemark(words: string): RemarkReading {
  const remark = withoutLots(words)
  const { contradiction, ...reserved } = readReservation(withoutShortReason(remark))
  const reason = reserved.measure?.value === '不预留' ? readReason(remark) : readShortReason(remark)
  const [telephone, special] = [readTelephone(remark), readSpecialMatter(remark)]
  return {
    read: {
      ...reserved,
      ...(reason === undefined ? {} : { noReserveReason: reason }),
      ...(telephone === undefined ? {} : { complaintPhone: telephone }),
      ...(special === undefined ? {} : { specialMatter: special }),
    },
    ...(contradiction === undefined ? {} : { contradiction }),
  }
}

/**
 * Reads a cell that answers whether the project is exclusively for small and medium enterprises. 否 decides nothing:
 * a share may be reserved all the same.
 */
export function readExclusiveAnswer(answer: string): Read<string> | undefined {
  return answer.trim() === '是' ? { value: '整体预留', from: answer.trim() } : undefined
}
