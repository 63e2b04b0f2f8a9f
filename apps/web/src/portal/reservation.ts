import type { Notice } from '@tenderlight/contracts/notices'
import { shareOf } from '@tenderlight/law/money'
import type { BasisPoints, Fen } from '@tenderlight/law/money'

/** What a notice says about small and medium enterprises. */
export type Reservation =
  | { readonly kind: 'exclusive'; readonly smallMicro: Part | undefined }
  | {
      readonly kind: 'part'
      readonly form: 'package' | 'consortium' | 'subcontract' | 'partial'
      readonly amount: Fen | undefined
      /** Of the budget. */
      readonly share: BasisPoints | undefined
      readonly smallMicro: Part | undefined
      /** Why it is less than is asked for. */
      readonly reason: string | undefined
      readonly phone: string | undefined
    }
  | { readonly kind: 'none'; readonly reason: string | undefined; readonly phone: string | undefined }
  | { readonly kind: 'unstated' }

/** An amount, and its share of what is reserved. */
export interface Part {
  readonly amount: Fen
  readonly share: BasisPoints
}

/** Reads the reservation of a notice; shares are rounded down, so that none is shown above what it is. */
export function reservationOf(notice: Notice): Reservation {
  switch (notice.measure) {
    case null:
      return { kind: 'unstated' }
    case 'none':
      return { kind: 'none', ...whyOf(notice) }
    case 'exclusive':
      return { kind: 'exclusive', smallMicro: part(notice.reservedSmallMicro, notice.reservedSme ?? notice.budget) }
    case 'package':
    case 'consortium':
    case 'subcontract':
    case 'partial':
      // Packages none of which is reserved are a project that reserves nothing.
      if (notice.reservedSme === 0) return { kind: 'none', ...whyOf(notice) }
      return {
        kind: 'part',
        form: notice.measure,
        amount: notice.reservedSme ?? undefined,
        share: notice.reservedSmeShare ?? part(notice.reservedSme, notice.budget)?.share,
        smallMicro: part(notice.reservedSmallMicro, notice.reservedSme),
        ...whyOf(notice),
      }
  }
}

const whyOf = ({ noReserveReason, complaintPhone }: Notice) => ({
  reason: noReserveReason?.replace(/[。.]$/u, ''),
  phone: complaintPhone ?? undefined,
})

function part(amount: Fen | null, whole: Fen | null): Part | undefined {
  return amount === null || whole === null || whole === 0 ? undefined : { amount, share: shareOf(amount, whole) }
}
